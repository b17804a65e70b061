package vn.biennien.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lombok.Getter;
import org.jspecify.annotations.Nullable;
import vn.biennien.jurisdiction.Jurisdiction;

/**
 * Somebody who holds offices over time, several at once, sometimes acting. The same name on the
 * same side of the same province, whatever it is called today, or body.
 */
@Entity
@SuppressWarnings("NullAway.Init")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Getter
  private Long id;

  @Getter private String name;
  @Getter private @Nullable String nameZh;
  @Getter private String side;

  @ManyToOne(fetch = FetchType.LAZY)
  private @Nullable Jurisdiction jurisdiction;

  private @Nullable String body;

  @ElementCollection
  @CollectionTable(name = "person_alias", joinColumns = @JoinColumn(name = "person_id"))
  @Column(name = "alias")
  private Set<String> aliases = new LinkedHashSet<>();

  @OneToMany(mappedBy = "person", cascade = CascadeType.ALL)
  private List<Posting> postings = new ArrayList<>();

  protected Person() {}

  Person(String name, String side, @Nullable Jurisdiction jurisdiction, @Nullable String body) {
    this.name = name;
    this.side = side;
    this.jurisdiction = jurisdiction;
    this.body = jurisdiction == null ? body : null;
  }

  /** Other spellings under which texts know this person. */
  public void alsoKnownAs(Collection<String> names, @Nullable String nameZh) {
    names.stream().filter(other -> !other.equals(name)).forEach(aliases::add);
    if (this.nameZh == null) {
      this.nameZh = nameZh;
    }
  }

  /** More people may read the text that says so than any that names this person otherwise. */
  void isNamed(String told) {
    aliases.add(name);
    aliases.remove(told);
    name = told;
  }

  /** Texts went: of the other spellings only those stay that the remaining texts use. */
  public void knownOnlyAs(Collection<String> names) {
    aliases.retainAll(names);
  }

  /** The posting of this office, new if it was not known. */
  public Posting holds(String title, @Nullable String organisation, String rank, boolean acting) {
    return postings.stream()
        .filter(p ->
            p.title().equals(title)
                && Objects.equals(p.organisation(), organisation)
                && p.acting() == acting)
        .findFirst()
        .orElseGet(() -> {
          Posting fresh = new Posting(this, title, organisation, rank, acting);
          postings.add(fresh);
          return fresh;
        });
  }

  boolean isOf(@Nullable Jurisdiction other) {
    return jurisdiction == null
        ? other == null
        : other != null && jurisdiction.id().equals(other.id());
  }

  public Set<String> aliases() {
    return Set.copyOf(aliases);
  }
}
