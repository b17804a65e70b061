package vn.biennien.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * What a form says cannot be done, and why, field by field. Nothing was stored; the form is shown
 * again as it was typed.
 */
public class Refused extends RuntimeException {

  /**
   * One thing to mend.
   *
   * @param key the message that says what to do
   * @param arguments of that message
   */
  public record Fault(String field, String key, List<Object> arguments) {

    /** What was sent is on no list that the form offers. */
    public static Fault unlisted(String field, @Nullable String sent) {
      return new Fault(field, "form.unlisted", List.of(String.valueOf(sent)));
    }
  }

  /**
   * The sender has nothing to mend: the server cannot do it now (503). Nothing was stored either.
   */
  public static final class NotNow extends Refused {
    public NotNow(String field, String key, Object... arguments) {
      super(field, key, arguments);
    }

    @Override
    public HttpStatus status() {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
  }

  private final List<Fault> faults;

  /**
   * @param faults at least one
   */
  public Refused(List<Fault> faults) {
    super(faults.getFirst().key());
    this.faults = List.copyOf(faults);
  }

  public Refused(String field, String key, Object... arguments) {
    this(List.of(new Fault(field, key, List.of(arguments))));
  }

  public List<Fault> faults() {
    return faults;
  }

  /** With which the form is shown again. */
  public HttpStatus status() {
    return HttpStatus.UNPROCESSABLE_CONTENT;
  }

  /** Tells the page on which the form is shown again. */
  public void tell(Model model, HttpServletResponse response) {
    model.addAttribute("faults", faults);
    response.setStatus(status().value());
  }
}
