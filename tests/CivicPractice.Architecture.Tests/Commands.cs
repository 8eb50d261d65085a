using System.Reflection;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>Beside each command stands its question, so that a portal can say beforehand what would be refused.</summary>
public class Commands
{
    public static TheoryData<Type, string> All { get; } = CommandsOfAll();

    [Theory, MemberData(nameof(All))]
    public void Have_their_question_beside_them(Type root, string command) =>
        MethodsOf(root).Where(method => method.Name == $"Can{command}").Select(method => method.ReturnType)
            .Should().NotBeEmpty().And.OnlyContain(answer => answer == typeof(Decision));

    [Fact]
    public void Have_questions_that_say_why_not() =>
        Library.Roots.SelectMany(MethodsOf).Where(method => IsQuestion(method) && method.ReturnType != typeof(Decision))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Should().BeEmpty();

    private static TheoryData<Type, string> CommandsOfAll()
    {
        var commands = new TheoryData<Type, string>();
        foreach (var root in Library.Roots)
        {
            foreach (var name in MethodsOf(root).Where(method => IsDecision(method.ReturnType) && !IsQuestion(method)).Select(method => method.Name).Distinct())
                commands.Add(root, name);
        }

        return commands;
    }

    private static MethodInfo[] MethodsOf(Type root) => root.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);

    // CanAccept asks; Cancel commands.
    private static bool IsQuestion(MethodInfo method) => method.Name is ['C', 'a', 'n', >= 'A' and <= 'Z', ..];

    private static bool IsDecision(Type type) => type == typeof(Decision) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Decision<>));
}
