package vn.biennien.person;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.biennien.jurisdiction.Jurisdiction;

/** Recognises people: the same NFC name or alias, side, and province or body. */
@Repository
public class Persons {
  private final EntityManager entities;

  Persons(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The person of this name there; new when no one, or more than one, fits: unsure means not
   * merged.
   */
  public Person recognise(
      String name,
      List<String> aliases,
      @Nullable String nameZh,
      String side,
      @Nullable Jurisdiction jurisdiction,
      @Nullable String body) {
    List<Person> there =
        entities
            .createQuery(
                """
                select distinct p from Person p left join p.aliases a
                where p.side = :side
                  and (p.name = :name or a = :name or p.name in :aliases)
                  and ((:jurisdiction is null and p.jurisdiction is null and p.body is not distinct from :body)
                       or p.jurisdiction.id = :jurisdiction)
                """,
                Person.class)
            .setParameter("side", side)
            .setParameter("name", name)
            .setParameter("aliases", aliases.isEmpty() ? List.of(name) : aliases)
            .setParameter("jurisdiction", jurisdiction == null ? null : jurisdiction.id())
            .setParameter("body", body)
            .getResultList();
    Person person =
        there.stream()
            .filter(p -> p.name().equals(name))
            .findFirst()
            .orElseGet(
                () -> there.size() == 1 ? there.getFirst() : fresh(name, side, jurisdiction, body));
    person.alsoKnownAs(aliases, nameZh);
    return person;
  }

  private Person fresh(
      String name, String side, @Nullable Jurisdiction jurisdiction, @Nullable String body) {
    Person person = new Person(name, side, jurisdiction, body);
    entities.persist(person);
    return person;
  }
}
