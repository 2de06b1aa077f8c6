package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.FrontendMessage;

/** A message's type byte, to name it in an error. */
final class FrontendMessageType implements FrontendMessage.Visitor<Character> {
  private FrontendMessageType() {}

  static char of(FrontendMessage message) {
    return message.accept(new FrontendMessageType());
  }

  @Override
  public Character onQuery(FrontendMessage.Query message) {
    return 'Q';
  }

  @Override
  public Character onParse(FrontendMessage.Parse message) {
    return 'P';
  }

  @Override
  public Character onBind(FrontendMessage.Bind message) {
    return 'B';
  }

  @Override
  public Character onDescribe(FrontendMessage.Describe message) {
    return 'D';
  }

  @Override
  public Character onExecute(FrontendMessage.Execute message) {
    return 'E';
  }

  @Override
  public Character onClose(FrontendMessage.Close message) {
    return 'C';
  }

  @Override
  public Character onFlush(FrontendMessage.Flush message) {
    return 'H';
  }

  @Override
  public Character onSync(FrontendMessage.Sync message) {
    return 'S';
  }

  @Override
  public Character onFunctionCall(FrontendMessage.FunctionCall message) {
    return 'F';
  }

  @Override
  public Character onCopyData(FrontendMessage.CopyData message) {
    return 'd';
  }

  @Override
  public Character onCopyDone(FrontendMessage.CopyDone message) {
    return 'c';
  }

  @Override
  public Character onCopyFail(FrontendMessage.CopyFail message) {
    return 'f';
  }

  @Override
  public Character onTerminate(FrontendMessage.Terminate message) {
    return 'X';
  }

  @Override
  public Character onSaslInitialResponse(FrontendMessage.SaslInitialResponse message) {
    return 'p';
  }

  @Override
  public Character onSaslResponse(FrontendMessage.SaslResponse message) {
    return 'p';
  }

  @Override
  public Character onInvalid(FrontendMessage.Invalid message) {
    return message.type();
  }

  @Override
  public Character onEndOfInput(FrontendMessage.EndOfInput message) {
    throw new IllegalStateException("the end of input has no type byte");
  }
}
