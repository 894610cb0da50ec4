package io.github.corsstarter.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the front end calls; governed by the policy {@code app}. */
@RestController
@RequestMapping("/api/notes")
final class NotesController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final Notes notes;

  NotesController(Notes notes) {
    this.notes = notes;
  }

  /** Scripts of the front end can read the count: the policy exposes its header. */
  @GetMapping
  ResponseEntity<List<Note>> list() {
    List<Note> all = notes.all();
    return ResponseEntity.ok().header("X-Total-Count", String.valueOf(all.size())).body(all);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Note create(@RequestBody Note.Draft draft) {
    return notes.add(draft.text());
  }

  @PutMapping("/{id}")
  ResponseEntity<Note> replace(@PathVariable long id, @RequestBody Note.Draft draft) {
    return ResponseEntity.of(notes.replace(id, draft.text()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    notes.remove(id);
  }

  /** Scripts of the front end can read the file's name: the policy exposes its header. */
  @GetMapping("/{id}/file")
  ResponseEntity<String> file(@PathVariable long id) {
    return notes.find(id).map(NotesController::file).orElse(ResponseEntity.notFound().build());
  }

  private static ResponseEntity<String> file(Note note) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename("note-" + note.id() + ".txt").build();
    return ResponseEntity.ok()
        .contentType(TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(note.text());
  }
}
