package io.github.corsstarter.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The notes, in memory and gone with the process. Never blocks, so event loops may call it. */
@Component
final class Notes {

  private final Map<Long, Note> notes = new ConcurrentSkipListMap<>();

  private final AtomicLong lastId = new AtomicLong();

  Notes() {
    add("Mind the origin.");
  }

  List<Note> all() {
    return List.copyOf(notes.values());
  }

  Optional<Note> find(long id) {
    return Optional.ofNullable(notes.get(id));
  }

  Note add(String text) {
    Note note = new Note(lastId.incrementAndGet(), text);
    notes.put(note.id(), note);
    return note;
  }

  Optional<Note> replace(long id, String text) {
    return Optional.ofNullable(notes.computeIfPresent(id, (key, old) -> new Note(key, text)));
  }

  void remove(long id) {
    notes.remove(id);
  }
}
