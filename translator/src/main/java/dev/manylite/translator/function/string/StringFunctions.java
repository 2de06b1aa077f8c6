package dev.manylite.translator.function.string;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** String and binary string functions (manual, 9.4, 9.5). */
public final class StringFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new ArrayText(),
        new Bits(),
        new CharacterCodes(),
        new Concat(),
        new Convert(),
        new Digests(),
        new Encode(),
        new Format(),
        new LeftRight(),
        new Length(),
        new LetterCase(),
        new Normalize(),
        new Overlay(),
        new Pad(),
        new ParseIdentifier(),
        new Position(),
        new Quote(),
        new Repeat(),
        new Replace(),
        new Reverse(),
        new SplitPart(),
        new StartsWith(),
        new Substring(),
        new ToHex(),
        new Translate(),
        new Trim(),
        new Unistr(),
        new FloatBytes());
  }
}
