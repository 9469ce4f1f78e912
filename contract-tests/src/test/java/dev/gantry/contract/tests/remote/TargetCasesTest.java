package dev.gantry.contract.tests.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gantry.contract.tests.contract.Contract;
import org.junit.jupiter.api.Test;

class TargetCasesTest {

  @Test
  void shouldNameNoCaseThatTheContractDoesNotHave() {
    assertThat(TargetCases.load().unknown(Contract.load())).isEmpty();
  }
}
