package vn.biennien.search.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.CorruptIndexException;
import org.junit.jupiter.api.Test;

class MeanwhileTests {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void isFoundOutByWhoeverAsksWhereNobodyBegan() throws IOException {
    var meanwhile = new Meanwhile<>(Thread::currentThread);

    assertThat(meanwhile.get()).isSameAs(Thread.currentThread());
  }

  @Test
  void isFoundOutOnceHoweverOftenItIsAskedFor() throws IOException {
    var meanwhile = new Meanwhile<>(asked::incrementAndGet);
    meanwhile.begin();

    assertThat(meanwhile.get()).isEqualTo(1);
    assertThat(meanwhile.get()).isEqualTo(1);
    assertThat(asked).hasValue(1);
  }

  @Test
  void throwsWhatWentWrongAsItIs() {
    var broken = new CorruptIndexException("flipped", "a file");
    var meanwhile =
        new Meanwhile<>(() -> {
          throw broken;
        });
    meanwhile.begin();

    assertThatThrownBy(meanwhile::get).isSameAs(broken);
  }
}
