using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Internal;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>Classes are made without their constructors, which take what a command knows and guard it; EF then writes the fields.</summary>
/// <remarks>
/// EF's own factory is internal API, and there is no public one to hand the value types on to: they are made by their constructors.
/// Overriding it here is all the internal API of this assembly.
/// </remarks>
[SuppressMessage("Usage", "EF1001:Internal EF Core API usage.", Justification = "See the remarks.")]
internal sealed class UninitializedBinding(IPropertyParameterBindingFactory properties, IParameterBindingFactories parameters)
    : ConstructorBindingFactory(properties, parameters), IConstructorBindingFactory
{
    private static readonly MethodInfo Make = ((Func<object>)Uninitialized<object>).Method.GetGenericMethodDefinition();

    void IConstructorBindingFactory.GetBindings(
        IConventionEntityType entityType, out InstantiationBinding constructorBinding, out InstantiationBinding? serviceOnlyBinding) =>
        Bind(entityType.ClrType, out constructorBinding, out serviceOnlyBinding);

    void IConstructorBindingFactory.GetBindings(
        IMutableEntityType entityType, out InstantiationBinding constructorBinding, out InstantiationBinding? serviceOnlyBinding) =>
        Bind(entityType.ClrType, out constructorBinding, out serviceOnlyBinding);

    void IConstructorBindingFactory.GetBindings(
        IReadOnlyEntityType entityType, out InstantiationBinding constructorBinding, out InstantiationBinding? serviceOnlyBinding) =>
        Bind(entityType.ClrType, out constructorBinding, out serviceOnlyBinding);

    void IConstructorBindingFactory.GetBindings(
        IReadOnlyComplexType complexType, out InstantiationBinding constructorBinding, out InstantiationBinding? serviceOnlyBinding)
    {
        if (complexType.ClrType.IsValueType) GetBindings(complexType, out constructorBinding, out serviceOnlyBinding);
        else Bind(complexType.ClrType, out constructorBinding, out serviceOnlyBinding);
    }

    private static void Bind(Type type, out InstantiationBinding binding, out InstantiationBinding? serviceOnly) =>
        (binding, serviceOnly) = (new FactoryMethodBinding(Make.MakeGenericMethod(type), [], type), null);

    private static T Uninitialized<T>() => (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
}
