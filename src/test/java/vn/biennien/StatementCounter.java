package vn.biennien;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Counts the SQL statements that are prepared on the thread of the test, whoever prepares them; the
 * outbox poller has threads of its own. Statements of the session and of sign-in do not count.
 */
@TestConfiguration(proxyBeanMethods = false)
public class StatementCounter {
  private static final ThreadLocal<List<String>> STATEMENTS =
      ThreadLocal.withInitial(ArrayList::new);

  /** The statements that the action prepares on this thread. */
  public static List<String> during(ThrowingAction action) throws Exception {
    STATEMENTS.get().clear();
    action.run();
    return STATEMENTS.get().stream()
        .filter(sql -> !sql.toLowerCase(java.util.Locale.ROOT).contains("spring_session"))
        .filter(sql -> !sql.contains("from account"))
        .toList();
  }

  /** Something that a test does. */
  @FunctionalInterface
  public interface ThrowingAction {
    void run() throws Exception;
  }

  @Bean
  static BeanPostProcessor countingDataSource() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? counting(source, DataSource.class) : bean;
      }
    };
  }

  private static <T> T counting(T target, Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type, AutoCloseable.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("prepare") && arguments != null) {
                STATEMENTS.get().add(String.valueOf(arguments[0]));
              }
              try {
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection && type == DataSource.class
                    ? counting(connection, Connection.class)
                    : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
