package vn.biennien.gate;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.jurisdiction.Jurisdiction;
import vn.biennien.shared.Slugs;

/**
 * The identity of a gate pair or another object on the border. It has no level of its own: levels
 * have sides, dates and sources.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class BorderObject {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @Getter private String slug;
  @Getter private String object;
  @Getter private @Nullable String vn;
  @Getter private @Nullable String cn;
  @Getter private @Nullable String cnZh;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Jurisdiction jurisdiction;

  private boolean reference;
  private boolean placeApproximate = true;
  private int position = 1000;

  protected BorderObject() {}

  BorderObject(
      String object,
      @Nullable String vn,
      @Nullable String cn,
      @Nullable Jurisdiction jurisdiction) {
    this.object = object;
    this.vn = vn;
    this.cn = cn;
    this.jurisdiction = jurisdiction;
    this.slug = slugOfNames();
  }

  /** The address that its names give. */
  String slugOfNames() {
    String names = Slugs.of(vn, cn);
    return GateObject.GATE_PAIR.is(object) ? names : object.replace('_', '-') + "-" + names;
  }

  void addressedBy(String slug) {
    this.slug = slug;
  }

  /** "Tà Lùng – Thủy Khẩu", or the one name that is known. */
  public String name() {
    if (vn == null || cn == null) {
      return vn != null ? vn : String.valueOf(cn);
    }
    return vn + " – " + cn;
  }
}
