package vn.biennien;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole program on a real embedded PostgreSQL that holds the starting archive.
 * All such tests of a JVM share one running program: what they add must be their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("archive")
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"biennien.sample=true", "biennien.admin.password=" + PreparedArchive.PASSWORD})
@ContextConfiguration(initializers = FreshDataDirectory.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(StatementCounter.class)
public @interface ArchiveTest {}
