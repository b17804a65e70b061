package vn.biennien.gate;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.jurisdiction.Jurisdiction;

/**
 * Recognises border objects: the same kind of object with the same two names; new ones are kept.
 */
@Repository
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class BorderObjects {
  private final EntityManager entities;

  /**
   * The object of these names. Where a text leaves one side out, it is the only known object of
   * that kind that bears the other name; where there are several, it stays one of its own.
   */
  public BorderObject recognise(
      String object,
      @Nullable String vn,
      @Nullable String cn,
      @Nullable Jurisdiction jurisdiction) {
    List<BorderObject> sameKind =
        entities
            .createQuery("from BorderObject where object = :object order by id", BorderObject.class)
            .setParameter("object", object)
            .getResultList();
    List<BorderObject> same =
        sameKind.stream().filter(o -> same(o.vn(), vn) && same(o.cn(), cn)).toList();
    if (same.isEmpty() && (vn == null || cn == null)) {
      same =
          sameKind.stream().filter(o -> vn == null ? same(o.cn(), cn) : same(o.vn(), vn)).toList();
    }
    if (same.isEmpty()) {
      same = onceCalled(object, vn, cn);
    }
    if (same.size() == 1) {
      return same.getFirst();
    }
    BorderObject fresh = new BorderObject(object, vn, cn, jurisdiction);
    fresh.addressedBy(freeSlug(fresh.slug()));
    entities.persist(fresh);
    return fresh;
  }

  /** Renamed objects keep the names under which texts speak of them. */
  private List<BorderObject> onceCalled(String object, @Nullable String vn, @Nullable String cn) {
    return entities
        .createQuery(
            """
            select distinct o from GateMention m join m.borderObject o
            where o.object = :object and m.facts.vn is not distinct from :vn and m.facts.cn is not distinct from :cn
            """,
            BorderObject.class)
        .setParameter("object", object)
        .setParameter("vn", vn)
        .setParameter("cn", cn)
        .getResultList();
  }

  /**
   * Gives an object that was renamed the address of its new names.
   *
   * @return its slug: the same when its names still give it
   */
  public String readdress(long id) {
    BorderObject object = entities.find(BorderObject.class, id);
    entities.refresh(object);
    String wanted = object.slugOfNames();
    if (!object.slug().equals(wanted) && !object.slug().matches(Pattern.quote(wanted) + "-\\d+")) {
      object.addressedBy(freeSlug(wanted));
      entities.flush();
    }
    return object.slug();
  }

  /** An address for an object of these names that no other has. */
  public String freeAddress(String object, @Nullable String vn, @Nullable String cn) {
    return freeSlug(new BorderObject(object, vn, cn, null).slug());
  }

  /** Names that differ only in their marks are different objects, but cannot share an address. */
  private String freeSlug(String wanted) {
    String slug = wanted;
    for (int i = 2; isTaken(slug); i++) {
      slug = wanted + "-" + i;
    }
    return slug;
  }

  private boolean isTaken(String slug) {
    return entities
            .createQuery("select count(*) from BorderObject where slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : b != null && key(a).equals(key(b));
  }

  private static String key(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }
}
