package vn.biennien.shared;

/** Vietnam's side, China's, or both. */
public enum Side implements Code {
  VN,
  CN,
  BOTH;

  @Override
  public String code() {
    return name();
  }
}
