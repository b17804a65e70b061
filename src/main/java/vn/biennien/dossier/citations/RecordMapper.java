package vn.biennien.dossier.citations;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Reads a row as a record whose components bear the names of its columns, as Spring's mapper does,
 * and more: codes as enums, arrays as lists, and records within the record, whose columns bear the
 * component's name before their own ({@code speaker_name}) or only their own. A record within is
 * null where the row lacks what it always has; a list that the statement does not select is empty
 * and can be filled. For one statement: it looks at the columns once.
 */
@RequiredArgsConstructor(access = AccessLevel.PRIVATE)
public final class RecordMapper<T> implements RowMapper<T> {
  /** Reads one component of a record. */
  public interface Reader {
    @Nullable Object read(ResultSet row) throws SQLException;
  }

  private final Class<T> type;
  private final Map<Class<?>, Reader> given = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private @Nullable Reader reader;

  public static <T> RecordMapper<T> of(Class<T> type) {
    return new RecordMapper<>(type);
  }

  /**
   * Components of this type, or lists of it, hold what the reader reads of the row, if anything.
   */
  public RecordMapper<T> with(Class<?> component, Reader how) {
    given.put(component, how);
    return this;
  }

  @Override
  public T mapRow(ResultSet row, int number) throws SQLException {
    if (reader == null) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.putIfAbsent(row.getMetaData().getColumnLabel(i), i);
      }
      reader = record(type, "");
    }
    return Objects.requireNonNull(type.cast(reader.read(row)));
  }

  private Reader record(Class<?> type, String prefix) {
    RecordComponent[] components = type.getRecordComponents();
    List<Reader> readers =
        Arrays.stream(components).map(component -> component(component, prefix)).toList();
    Constructor<?> constructor = constructor(type, components);
    return row -> {
      @Nullable Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = readers.get(i).read(row);
        if (values[i] == null && !prefix.isEmpty() && !isNullable(components[i])) {
          return null;
        }
      }
      return BeanUtils.instantiateClass(constructor, values);
    };
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
    try {
      return type.getDeclaredConstructor(
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reader component(RecordComponent component, String prefix) {
    Class<?> of = component.getType();
    String name = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
    if (List.class == of) {
      return list(component, columns.get(prefix + name));
    }
    Reader one = given.get(of);
    if (one != null) {
      return one;
    }
    if (of.isRecord()) {
      boolean prefixed = columns.keySet().stream().anyMatch(c -> c.startsWith(prefix + name + "_"));
      return record(of, prefixed ? prefix + name + "_" : prefix);
    }
    Integer column = columns.get(prefix + name);
    if (column == null && prefix.isEmpty() && !isNullable(component)) {
      throw new IllegalStateException(
          "no column for " + component.getDeclaringRecord().getName() + '.' + component.getName());
    }
    return column == null ? row -> null : row -> value(row, column, of);
  }

  private Reader list(RecordComponent component, @Nullable Integer column) {
    Reader one =
        component.getGenericType() instanceof ParameterizedType list
            ? given.get(list.getActualTypeArguments()[0])
            : null;
    if (one != null) {
      return row -> {
        Object read = one.read(row);
        return read instanceof List || read == null
            ? Objects.requireNonNullElse(read, List.of())
            : List.of(read);
      };
    }
    return column == null ? row -> new ArrayList<>() : row -> list(row.getArray(column));
  }

  private static List<?> list(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : List.of((Object[]) array.getArray());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static @Nullable Object value(ResultSet row, int column, Class<?> of)
      throws SQLException {
    if (!of.isEnum()) {
      return JdbcUtils.getResultSetValue(row, column, of);
    }
    String code = row.getString(column);
    return code == null ? null : Enum.valueOf((Class<Enum>) of, code.toUpperCase(Locale.ROOT));
  }
}
