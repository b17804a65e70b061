package vn.biennien.search.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

/** Addresses of searches. */
class SearchRequestTests {

  @Test
  void aSecondValueOfAFacetStaysWithItThoughAnotherFacetIsChosenToo() {
    var parameters = new LinkedMultiValueMap<String, String>();
    parameters.add("q", "cua khau");
    parameters.add("year", "2024");
    parameters.add("jurisdiction", "cao-bang");

    assertThat(SearchRequest.of(parameters).toggled("year", "2013"))
        .isEqualTo("/search?q=cua%20khau&year=2024&year=2013&jurisdiction=cao-bang");
  }
}
