package signpost.desk.feedback;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Places of several lists as those of one, in the inbox's order. Each list comes by rank; those of
/// one rank come in any order, as DynamoDB has it, and leave here by reference.
final class InOrder implements Iterator<Place> {
  private record Head(Place place, Iterator<Place> rest) {}

  private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::place));
  private final Deque<Place> ready = new ArrayDeque<>();

  InOrder(List<Iterator<Place>> lists) {
    lists.forEach(this::advance);
  }

  private void advance(Iterator<Place> list) {
    if (list.hasNext()) {
      heads.add(new Head(list.next(), list));
    }
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty() || !heads.isEmpty();
  }

  @Override
  public Place next() {
    if (ready.isEmpty()) {
      fill();
    }
    return ready.removeFirst();
  }

  /// All of the next rank.
  private void fill() {
    Head first = heads.peek();
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Place> alike = new ArrayList<>();
    for (@Nullable Head head = first;
        head != null && head.place().rank().equals(first.place().rank());
        head = heads.peek()) {
      heads.remove();
      alike.add(head.place());
      advance(head.rest());
    }
    alike.sort(null);
    ready.addAll(alike);
  }
}
