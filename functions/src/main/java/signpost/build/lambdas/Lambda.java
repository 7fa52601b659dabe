package signpost.build.lambdas;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;

/// A lambda or a method reference as javac leaves it: an instruction by which the JVM makes a class
/// when it first comes there (source: the documentation of `LambdaMetafactory`).
///
/// @param taken what its method is called with, as whoever wrote it sees it
/// @param body the method that does it, or the constructor
record Lambda(Shape shape, MethodTypeDesc taken, DirectMethodHandleDesc body) {
  private static final String FACTORY = "Ljava/lang/invoke/LambdaMetafactory;";

  /// What lambdas of one class have in common.
  ///
  /// @param type the interface
  /// @param method its one method
  /// @param called what the method is called with, generics erased
  /// @param made what is held by the lambda, to the interface
  record Shape(ClassDesc type, String method, MethodTypeDesc called, MethodTypeDesc made) {
    int held() {
      return made.parameterCount();
    }
  }

  /// Empty for any other instruction, and for lambdas with several interfaces or to be serialised.
  static Optional<Lambda> of(InvokeDynamicInstruction instruction) {
    DirectMethodHandleDesc maker = instruction.bootstrapMethod();
    if (!maker.owner().descriptorString().equals(FACTORY)
        || !maker.methodName().equals("metafactory")
        || !(instruction.bootstrapArgs().get(0) instanceof MethodTypeDesc called)
        || !(instruction.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc body)
        || !(instruction.bootstrapArgs().get(2) instanceof MethodTypeDesc taken)) {
      return Optional.empty();
    }
    MethodTypeDesc made = instruction.typeSymbol();
    return Optional.of(
        new Lambda(
            new Shape(made.returnType(), instruction.name().stringValue(), called, made),
            taken,
            body));
  }

  Lambda with(DirectMethodHandleDesc otherBody) {
    return new Lambda(shape, taken, otherBody);
  }

  /// What the body gives; a constructor gives what it makes.
  static ClassDesc given(DirectMethodHandleDesc body) {
    return body.kind() == Kind.CONSTRUCTOR ? body.owner() : body.invocationType().returnType();
  }

  /// Whether a cast, or a box put on or taken off, is all that lies between the interface's method
  /// and the body.
  boolean isPlain() {
    MethodTypeDesc body = this.body.invocationType();
    int held = shape.held();
    for (int n = 0; n < body.parameterCount(); n++) {
      ClassDesc to = body.parameterType(n);
      boolean fits =
          n < held
              ? isNear(shape.made().parameterType(n), to)
              : isNear(shape.called().parameterType(n - held), to)
                  && isNear(taken.parameterType(n - held), to);
      if (!fits) {
        return false;
      }
    }
    ClassDesc wanted = shape.called().returnType();
    return wanted.equals(CD_void) || isNear(given(this.body), wanted);
  }

  private static boolean isNear(ClassDesc from, ClassDesc to) {
    if (from.equals(to)) {
      return true;
    }
    if (from.equals(CD_void)) {
      return false;
    }
    if (from.isPrimitive()) {
      return to.equals(CD_Object) || to.equals(Box.of(from));
    }
    return !to.isPrimitive() || from.equals(CD_Object) || from.equals(Box.of(to));
  }
}
