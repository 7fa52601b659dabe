package signpost.build.lambdas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/// Lambdas of every kind; `call` says what all of them give.
public final class Sample implements Supplier<List<Object>> {
  private final String name;

  public Sample() {
    this("sample");
  }

  private Sample(String name) {
    this.name = name;
  }

  private interface Inner {
    default String hidden() {
      Supplier<String> said = () -> "hidden in " + this.getClass().getSimpleName();
      return said.get();
    }
  }

  private static class Base {
    int twice(int n) {
      return 2 * n;
    }
  }

  private static final class Derived extends Base implements Inner {
    @Override
    int twice(int n) {
      Function<Integer, Integer> above = super::twice;
      return above.apply(n) + 1;
    }
  }

  @FunctionalInterface
  private interface Widening {
    long of(int n);
  }

  @Override
  public List<Object> get() {
    List<Object> said = new ArrayList<>();
    long wide = 1L << 40;
    double half = 0.5;
    Supplier<String> two = () -> name + wide + half;
    said.add(two.get());
    Runnable kept = () -> said.add("kept");
    kept.run();
    Runnable dropped = this::counted;
    dropped.run();
    Function<String, Integer> length = String::length;
    said.add(length.apply("four"));
    ToIntFunction<Integer> unboxed = Integer::intValue;
    said.add(unboxed.applyAsInt(7));
    IntBinaryOperator sum = Integer::sum;
    said.add(sum.applyAsInt(2, 3));
    LongSupplier held = () -> wide;
    said.add(held.getAsLong());
    Function<String, Sample> made = Sample::new;
    said.add(made.apply("made").name);
    BiFunction<String, Integer, Character> at = String::charAt;
    said.add(at.apply("abc", 1));
    Function<Object, String> own = this::mine;
    said.add(own.apply(1));
    Widening widened = n -> n;
    said.add(widened.of(5));
    Widening reference = Math::abs;
    said.add(reference.of(-5));
    Supplier<int[]> array = () -> new int[3];
    said.add(array.get().length);
    Function<Integer, int[]> arrays = int[]::new;
    said.add(arrays.apply(2).length);
    said.add(new Derived().twice(4));
    said.add(new Derived().hidden());
    Supplier<String> serialised = (Supplier<String> & Serializable) () -> "serialised";
    said.add(serialised.get());
    said.add(
        List.of("b", "a", "ccc").stream()
            .sorted(Comparator.comparingInt(String::length).thenComparing(x -> x))
            .toList());
    said.add(
        Optional.of(name).map(String::strip).filter(x -> !x.isEmpty()).orElseGet(() -> "none"));
    return said;
  }

  private boolean counted() {
    return name.isEmpty();
  }

  private String mine(Object of) {
    return name + of;
  }
}
