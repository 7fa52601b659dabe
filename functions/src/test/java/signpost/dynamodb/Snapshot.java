package signpost.dynamodb;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.security.Key;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a snapshot of a started function holds of this project's own, found by walking its fields;
/// and going back to it, as often as Lambda would restore it.
public final class Snapshot {

  /// Secret, unique or timed; or changing where this cannot see it and put it back.
  private static final List<Class<?>> NEVER =
      List.of(
          Key.class,
          RandomGenerator.class,
          UUID.class,
          Temporal.class,
          Date.class,
          ThreadLocal.class,
          AtomicReference.class,
          Number.class,
          ConcurrentMap.class);

  /// Of a kind that is none of these.
  private static final List<Class<?>> NUMBERS =
      List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class);

  /// The one place of what may change after the start.
  private record Slot(@Nullable Object owner, Field field, @Nullable Object value) {}

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> unsafe = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();

  private Snapshot() {}

  public static Snapshot of(Object function) {
    Snapshot snapshot = new Snapshot();
    snapshot.walk(function, function.getClass().getSimpleName());
    return snapshot;
  }

  /// The ways to what must not be in a snapshot.
  public List<String> unsafe() {
    return unsafe;
  }

  /// Forgets what was learned since.
  public void restore() {
    for (Slot slot : slots) {
      try {
        slot.field().set(slot.owner(), slot.value());
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private void walk(@Nullable Object object, String way) {
    // A clock tells the time of when it is asked; a test's own is not the function's to forget.
    if (object == null || object instanceof Clock || !seen.add(object)) {
      return;
    }
    if (NEVER.stream().anyMatch(kind -> kind.isInstance(object))
        && !NUMBERS.contains(object.getClass())) {
      unsafe.add(way + " is a " + object.getClass().getSimpleName());
      return;
    }
    switch (object) {
      case Map<?, ?> map -> {
        walkAll(map.keySet(), way);
        walkAll(map.values(), way);
      }
      case Iterable<?> items -> walkAll(items, way);
      case Object[] items -> walkAll(Arrays.asList(items), way);
      case Optional<?> optional -> walk(optional.orElse(null), way);
      default -> {
        for (Class<?> type = object.getClass();
            type != null && type.getName().startsWith("signpost.");
            type = type.getSuperclass()) {
          fields(type, object, way);
        }
      }
    }
  }

  private void walkAll(Iterable<?> items, String way) {
    for (Object item : items) {
      walk(item, way + "[]");
    }
  }

  private void fields(Class<?> type, Object object, String way) {
    for (Field field : type.getDeclaredFields()) {
      Object owner = Modifier.isStatic(field.getModifiers()) ? null : object;
      field.setAccessible(true);
      try {
        Object value = field.get(owner);
        if (!Modifier.isFinal(field.getModifiers())) {
          slots.add(new Slot(owner, field, value));
        }
        if (!field.getType().isPrimitive()) {
          walk(value, way + "." + field.getName());
        }
      } catch (IllegalAccessException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }
}
