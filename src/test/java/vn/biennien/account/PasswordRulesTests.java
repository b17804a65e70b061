package vn.biennien.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "con mèo leo cây cau",
        "xe đạp sông lúa vàng",
        "Tq7 gánh nước đầu ngõ",
        "correct horse battery staple"
      })
  void aSentenceOfUnrelatedWordsIsTaken(String password) {
    assertThat(rules.fault(password, password, "nguyen.lan")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "matkhaumatkhau123",
        "Mật khẩu Mật khẩu 2026",
        "aaaaaaaaaaaaaaaaaaaa",
        "12345678901234567890",
        "qwertyuiopasdfghjkl",
        "nguyen.lan.nguyen.lan",
        "BienNien2026!BienNien",
        "Sở Ngoại vụ Lạng Sơn 1"
      })
  void whatEveryoneTriesFirstIsNot(String password) {
    assertThat(rules.fault(password, password, "nguyen.lan")).contains("guessed");
  }

  @Test
  void shortOnesAreNotAndBothEntriesMustBeTheSame() {
    assertThat(rules.fault("mèo leo cây", "mèo leo cây", "lan")).contains("short");
    assertThat(rules.fault("x".repeat(129), "x".repeat(129), "lan")).contains("short");
    assertThat(rules.fault("con mèo leo cây cau", "con mèo leo cây cam", "lan")).contains("differ");
  }
}
