package vn.biennien.export.office;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import vn.biennien.export.paper.OfficeHeading;

/** What printed papers say of the office that uses the archive. There is one row. */
@Entity
@SuppressWarnings("NullAway.Init")
class OfficeSettings {

  /** The key of the only row; the table holds it to this value. */
  static final short ONLY = 1;

  @Id private short id = ONLY;

  @Version private @Nullable Integer version;

  /** Null where nothing is filled in. */
  @Embedded private @Nullable OfficeHeading heading;

  void heading(OfficeHeading heading) {
    this.heading = heading;
  }

  OfficeHeading heading() {
    return heading == null ? OfficeHeading.BLANK : heading;
  }

  int version() {
    return version == null ? 0 : version;
  }
}
