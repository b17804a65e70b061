package vn.biennien.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 */
public record ResultPage<T>(long total, List<T> items, @JsonIgnore Paging paging) {
  @JsonIgnore
  public int pages() {
    return (int) Math.max(1, (total + paging.size() - 1) / paging.size());
  }

  @JsonIgnore
  public boolean hasPrevious() {
    return paging.page() > 0;
  }

  @JsonIgnore
  public boolean hasNext() {
    return paging.page() + 1 < pages();
  }
}
