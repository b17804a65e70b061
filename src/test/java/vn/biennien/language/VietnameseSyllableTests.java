package vn.biennien.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseSyllableTests {

  @ParameterizedTest
  @CsvSource({
    "hoà, hòa", "thuý, thúy", "khoẻ, khỏe", "qủa, quả", "gỉai, giải", "hòan, hoàn",
        "thửơng, thưởng",
    "khuỷu, khuỷu", "ngoài, ngoài", "giếng, giếng", "gìn, gìn", "rựơu, rượu", "quý, quí", "ký, kí",
    "nghiêng, nghiêng", "đoỏng, đoỏng", "xóong, xoóng", "huỳnh, huỳnh", "khuýa, khuýa"
  })
  void writesASyllableInOneWay(String written, String canonical) {
    VietnameseSyllable syllable = VietnameseSyllable.parse(written);

    assertThat(syllable).isNotNull();
    assertThat(syllable.canonical()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({"thy, thi", "thúy, thúi", "huy, hui", "y, i", "cây, cai"})
  void keepsYWhereItIsAnotherVowel(String withY, String withI) {
    assertThat(CanonicalForm.of(withY)).isNotEqualTo(CanonicalForm.of(withI));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nanning", "ubnd", "teqball", "covid", "水", "4", "", "hóà"})
  void leavesOtherWordsAlone(String word) {
    assertThat(VietnameseSyllable.parse(word)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "4.4; 4,4",
        "03; 3",
        "9.381; 9381",
        "9,381; 9,381",
        "1.234.567,8; 1234567,8",
        "0; 0",
        "00; 0",
        "0,5; 0,5",
        "1,234,567; 1234567",
        "2.1.3; 2.1.3",
        "4g; 4g"
      })
  void writesANumberInOneWay(String written, String canonical) {
    assertThat(CanonicalForm.of(written)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "kí,ký", "kĩ,kỹ", "quí,quý", "tỉ,tỷ", "mĩ,mỹ", "thí,thí", "ti,ti", "bị,bị", "kim,kim"
  })
  void isPrintedAsOfficialPapersWriteIt(String canonical, String printed) {
    assertThat(VietnameseSyllable.printed(canonical)).isEqualTo(printed);
  }
}
