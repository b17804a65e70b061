package vn.biennien.shared;

/** A parameter of a request that cannot be meant. Answered with 400 and one sentence. */
public class BadParameter extends RuntimeException {
  private final String name;
  private final transient Object[] arguments;

  /**
   * @param key the message that says what it may be; its argument {0} is the parameter's name
   */
  public BadParameter(String name, String key, Object... arguments) {
    super(key);
    this.name = name;
    this.arguments = new Object[arguments.length + 1];
    this.arguments[0] = name;
    System.arraycopy(arguments, 0, this.arguments, 1, arguments.length);
  }

  public String name() {
    return name;
  }

  public String key() {
    return String.valueOf(getMessage());
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
