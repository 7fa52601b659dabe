package signpost.build.lambdas;

import static java.lang.constant.ConstantDescs.CD_Boolean;
import static java.lang.constant.ConstantDescs.CD_Byte;
import static java.lang.constant.ConstantDescs.CD_Character;
import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Short;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// From a type to another that is near to it.
final class Box {
  private Box() {}

  /// @param primitive not void
  static ClassDesc of(ClassDesc primitive) {
    return switch (primitive.descriptorString()) {
      case "Z" -> CD_Boolean;
      case "B" -> CD_Byte;
      case "C" -> CD_Character;
      case "D" -> CD_Double;
      case "F" -> CD_Float;
      case "I" -> CD_Integer;
      case "J" -> CD_Long;
      case "S" -> CD_Short;
      default -> throw new IllegalArgumentException(primitive.descriptorString());
    };
  }

  /// Turns what lies on the stack.
  static void turn(CodeBuilder code, ClassDesc from, ClassDesc to) {
    if (from.equals(to)) {
      return;
    }
    if (from.isPrimitive()) {
      ClassDesc box = of(from);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, from));
    } else if (to.isPrimitive()) {
      ClassDesc box = of(to);
      code.checkcast(box).invokevirtual(box, to.displayName() + "Value", MethodTypeDesc.of(to));
    } else if (!to.equals(CD_Object)) {
      code.checkcast(to);
    }
  }
}
