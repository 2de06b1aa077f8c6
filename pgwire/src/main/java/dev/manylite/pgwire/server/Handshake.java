package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.FrontendDecoder.Phase;
import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.StartupPacket;
import dev.manylite.pgwire.scram.ScramExchange;
import dev.manylite.pgwire.scram.ScramRefusal;
import dev.manylite.pgwire.scram.ScramVerifier;
import java.util.Optional;

/**
 * From the start-up packet to the session (manual, 55.2.1 and 55.3). Every error here is fatal.
 *
 * <pre>
 *  AuthenticationSASL ─▶  SASLInitialResponse with data ──┐
 *                         SASLInitialResponse without ─▶ SASLContinue, empty ─▶ SASLResponse
 *                                                         ▼                          │
 *  AuthenticationSASLContinue ◀───────────────────────────┴──────────────────────────┘
 *                         SASLResponse ─▶ AuthenticationSASLFinal, AuthenticationOk
 * </pre>
 */
final class Handshake {
  /** 3.0 as the protocol writes it. */
  private static final int NEWEST_VERSION = 3 << 16;

  private final Conversation conversation;
  private final ScramExchange exchange;
  private final String mechanism;
  private final boolean challenged;

  private Handshake(
      Conversation conversation, ScramExchange exchange, String mechanism, boolean challenged) {
    this.conversation = conversation;
    this.exchange = exchange;
    this.mechanism = mechanism;
    this.challenged = challenged;
  }

  static ProtocolState begin(Conversation conversation, StartupPacket.StartupMessage packet) {
    if (packet.minor() > 0 || !packet.protocolExtensions().isEmpty()) {
      conversation
          .replies()
          .send(
              new BackendMessage.NegotiateProtocolVersion(
                  NEWEST_VERSION, packet.protocolExtensions()));
    }
    try {
      Backend.Authentication authentication = conversation.authentication();
      return authentication instanceof Backend.Authentication.Scram scram
          ? ask(conversation, scram)
          : conversation.admit();
    } catch (Replies.ClientGone e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return conversation.end(Faults.describe(e));
    }
  }

  private static ProtocolState ask(Conversation conversation, Backend.Authentication.Scram scram) {
    ScramExchange exchange =
        conversation.exchange(
            new ScramVerifier(
                scram.salt(), scram.iterations(), scram.storedKey(), scram.serverKey()));
    conversation.replies().send(new BackendMessage.AuthenticationSasl(exchange.mechanisms()));
    return next(new Handshake(conversation, exchange, null, false), Phase.SASL_INITIAL_RESPONSE);
  }

  private static ProtocolState next(Handshake handshake, Phase phase) {
    handshake.conversation.expect(phase);
    return new ProtocolState.Authenticating(handshake.conversation, handshake);
  }

  ProtocolState on(FrontendMessage message) {
    try {
      if (message instanceof FrontendMessage.SaslInitialResponse initial) {
        return initial(initial);
      }
      if (message instanceof FrontendMessage.SaslResponse response) {
        return challenged ? last(response.data()) : first(mechanism, response.data());
      }
      if (message instanceof FrontendMessage.Invalid invalid) {
        return conversation.end(invalid.error());
      }
      return conversation.gone();
    } catch (ScramRefusal e) {
      return conversation.end(e.error());
    } catch (Replies.ClientGone e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return conversation.end(Faults.describe(e));
    }
  }

  private ProtocolState initial(FrontendMessage.SaslInitialResponse message) throws ScramRefusal {
    if (message.data() != null) {
      return first(message.mechanism(), message.data());
    }
    // The client speaks first in SCRAM, but SASL lets it wait for an empty challenge.
    conversation.replies().send(new BackendMessage.AuthenticationSaslContinue(new byte[0]));
    return next(
        new Handshake(conversation, exchange, message.mechanism(), false), Phase.SASL_RESPONSE);
  }

  private ProtocolState first(String chosen, byte[] data) throws ScramRefusal {
    byte[] challenge = exchange.first(chosen, data);
    conversation.replies().send(new BackendMessage.AuthenticationSaslContinue(challenge));
    return next(new Handshake(conversation, exchange, chosen, true), Phase.SASL_RESPONSE);
  }

  private ProtocolState last(byte[] data) throws ScramRefusal {
    Optional<byte[]> signature = exchange.last(data);
    if (signature.isEmpty()) {
      String user = conversation.startup().user();
      return conversation.end(
          ErrorFields.fatal("28P01", "password authentication failed for user \"" + user + "\""));
    }
    conversation.replies().send(new BackendMessage.AuthenticationSaslFinal(signature.get()));
    return conversation.admit();
  }
}
