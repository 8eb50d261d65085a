using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CivicPractice;

/// <summary>Reads a property, or a property of a part, by its own getter.</summary>
internal static class Getters
{
    private static readonly MethodInfo OfPart = new Func<MethodInfo, MethodInfo, Func<object, object>>(Through<object, object, object>).Method.GetGenericMethodDefinition();

    private delegate TKey OfValue<TPart, TKey>(ref TPart part);

    // Whatever else a key is, and a part where no code can be made at run time, is compiled once a process: interpreted, where no code can be made.
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "Through asks nothing of its types.")]
    public static Func<T, TKey> Of<T, TKey>(Expression<Func<T, TKey>> key) => typeof(T).IsValueType ? key.Compile() : key.Body switch
    {
        MemberExpression { Member: PropertyInfo { GetMethod: { } read }, Expression: ParameterExpression } => read.CreateDelegate<Func<T, TKey>>(),
        MemberExpression { Member: PropertyInfo { GetMethod: { } read }, Expression: MemberExpression { Member: PropertyInfo { GetMethod: { } part }, Expression: ParameterExpression } }
            when RuntimeFeature.IsDynamicCodeSupported => (Func<T, TKey>)OfPart.MakeGenericMethod(typeof(T), part.ReturnType, typeof(TKey)).Invoke(null, [part, read])!,
        _ => key.Compile(),
    };

    private static Func<T, TKey> Through<T, TPart, TKey>(MethodInfo part, MethodInfo key)
    {
        var outer = part.CreateDelegate<Func<T, TPart>>();
        if (!typeof(TPart).IsValueType)
        {
            var inner = key.CreateDelegate<Func<TPart, TKey>>();
            return candidate => inner(outer(candidate));
        }

        var innerOfValue = key.CreateDelegate<OfValue<TPart, TKey>>();
        return candidate =>
        {
            var read = outer(candidate);
            return innerOfValue(ref read);
        };
    }
}
