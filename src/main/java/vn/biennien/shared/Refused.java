package vn.biennien.shared;

import java.util.List;

/**
 * What a form says cannot be done, and why, field by field. Nothing was stored; the form is shown
 * again as it was typed (422).
 */
public class Refused extends RuntimeException {

  /**
   * One thing to mend.
   *
   * @param field of the form
   * @param key the message that says what to do
   * @param arguments of that message
   */
  public record Fault(String field, String key, List<Object> arguments) {}

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
}
