using System.Reflection;

namespace CivicPractice.Domain.Tests.Support;

/// <summary>Proves that a refused command has changed nothing and raised nothing.</summary>
public static class Unchanged
{
    /// <summary>Runs a command that must be refused, and compares every field before and after.</summary>
    public static Decision ShouldStayUnchangedBy<TRoot>(this TRoot root, Func<TRoot, Decision> command)
        where TRoot : IAggregateRoot
    {
        var raised = root.Raised.Count;
        var before = root.Snapshot();

        var decision = command(root);

        decision.IsAccepted.Should().BeFalse("this helper is for refusals");
        ShouldEqual(root, before);
        root.Raised.Should().HaveCount(raised);
        return decision;
    }

    /// <summary>Every field but the raised events is the same; lists are replaced and never changed in place, so comparing references suffices.</summary>
    public static void ShouldEqual(IAggregateRoot root, IAggregateRoot before)
    {
        foreach (var field in FieldsOf(root.GetType()).Where(field => field.Name != "_raised"))
            field.GetValue(root).Should().Be(field.GetValue(before), $"{root.GetType().Name}.{field.Name} must not change");
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }
}
