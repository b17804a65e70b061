package vn.biennien.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.biennien.file.Attachments;
import vn.biennien.shared.Refused;

/**
 * Puts the files of a form into the store and takes the words out of the one that has them, before
 * any record speaks of either.
 */
@Component
class PaperIntake {
  private final Attachments attachments;

  PaperIntake(Attachments attachments) {
    this.attachments = attachments;
  }

  /**
   * A form with its words, and its files in the store.
   *
   * @param form with the words of its file where none were typed
   * @param files the one with the words first
   */
  record Ready(PaperForm form, List<Attachments.Taken> files) {
    static Ready of(PaperForm form) {
      return new Ready(form, List.of());
    }
  }

  /**
   * @throws Refused when a file is not taken, or has no words; then nothing of it is kept
   */
  Ready ready(PaperForm form) {
    if (!Boolean.TRUE.equals(form.noSecret())) {
      return Ready.of(form); // which is refused: nothing is stored of what may be secret
    }
    List<Attachments.Taken> taken = new ArrayList<>();
    try {
      MultipartFile source = form.file();
      PaperForm said = form;
      if (source != null && !source.isEmpty()) {
        taken.add(attachments.takeUnmarked(source, "file"));
        if (!form.hasText()) {
          said = form.saying(attachments.words(taken.getFirst(), "file"));
        }
      }
      List<MultipartFile> scans = form.scans() == null ? List.of() : form.scans();
      scans.stream()
          .filter(Objects::nonNull)
          .filter(scan -> !scan.isEmpty())
          .forEach(scan -> taken.add(attachments.takeUnmarked(scan, "scans")));
      return new Ready(said, List.copyOf(taken));
    } catch (Refused refused) {
      attachments.forget(taken);
      throw refused;
    }
  }

  /** The form was refused: its files go at once. */
  void forget(Ready ready) {
    attachments.forget(ready.files());
  }
}
