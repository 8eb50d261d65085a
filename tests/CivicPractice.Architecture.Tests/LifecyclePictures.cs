using System.Globalization;
using System.Reflection;
using System.Text;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>The pages in docs/lifecycles are drawn from the tables in the code. CIVICPRACTICE_UPDATE_DOCS=1 writes them anew.</summary>
public class LifecyclePictures
{
    private static readonly string Folder = Path.Combine(Library.Root, "docs", "lifecycles");

    private static readonly bool IsUpdating = Environment.GetEnvironmentVariable("CIVICPRACTICE_UPDATE_DOCS") == "1";

    /// <summary>Every type that owns a lifecycle, and the property that holds it.</summary>
    public static TheoryData<Type, string> All { get; } = Owners();

    [Theory, MemberData(nameof(All))]
    public void Are_what_the_code_draws(Type owner, string property)
    {
        var (subject, page) = (SubjectOf(owner, property), PageOf(owner, property));
        var path = Path.Combine(Folder, $"{subject}.md");
        if (IsUpdating)
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, page);
        }

        File.Exists(path).Should().BeTrue($"docs/lifecycles/{subject}.md is written by CIVICPRACTICE_UPDATE_DOCS=1 dotnet test tests/CivicPractice.Architecture.Tests");
        File.ReadAllText(path).ReplaceLineEndings("\n").Should().Be(page, "CIVICPRACTICE_UPDATE_DOCS=1 dotnet test tests/CivicPractice.Architecture.Tests writes it anew");
    }

    [Fact]
    public void Are_of_lifecycles_that_exist()
    {
        var drawn = Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension) : [];
        var subjects = Library.Lifecycles.Select(lifecycle => SubjectOf(lifecycle.DeclaringType!, lifecycle.Name)).ToList();

        subjects.Should().OnlyHaveUniqueItems();
        drawn.Where(name => name != "README").Should().BeSubsetOf(subjects);
    }

    [Theory, MemberData(nameof(All))]
    public void Show_no_state_that_is_never_reached_and_no_action_that_is_never_permitted(Type owner, string property) =>
        Call(nameof(IsWhole), owner, property);

    [Theory, MemberData(nameof(All))]
    public void Are_drawn_once_for_all_things_of_a_kind(Type owner, string property)
    {
        var lifecycle = PropertyOf(owner, property);

        lifecycle.Name.Should().EndWith("Lifecycle");
        lifecycle.GetMethod!.Should().Match<MethodInfo>(get => get.IsStatic && get.IsPublic);
        lifecycle.SetMethod.Should().BeNull();
        lifecycle.GetValue(null).Should().BeSameAs(lifecycle.GetValue(null));
    }

    private static void IsWhole<TState, TAction>(Type owner, string property)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var lifecycle = (Lifecycle<TState, TAction>)PropertyOf(owner, property).GetValue(null)!;
        var reached = new HashSet<TState> { lifecycle.Initial };
        while (lifecycle.Moves.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
        {
            // Each round adds one state.
        }

        Enum.GetValues<TState>().Should().BeSubsetOf(reached);
        Enum.GetValues<TAction>().Should().BeSubsetOf(lifecycle.Moves.Select(move => move.On));
    }

    private static string PageOf(Type owner, string property) => (string)Call(nameof(Page), owner, property)!;

    private static string Page<TState, TAction>(Type owner, string property)
        where TState : struct, Enum
        where TAction : struct, Enum
    {
        var lifecycle = (Lifecycle<TState, TAction>)PropertyOf(owner, property).GetValue(null)!;
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {lifecycle.Subject}\n\n")
            .Append(CultureInfo.InvariantCulture, $"Drawn from `{owner.Name}.{property}` by a test; see CONTRIBUTING.md.\n\n")
            .Append(CultureInfo.InvariantCulture, $"```mermaid\n{lifecycle.ToMermaid().TrimEnd('\n')}\n```\n\n")
            .Append("| State | 状态 | in words | permitted |\n|---|---|---|---|\n");
        foreach (var state in Enum.GetValues<TState>())
        {
            var permitted = string.Join(", ", lifecycle.PermittedFrom(state).Select(action => $"`{action}`"));
            page.Append(CultureInfo.InvariantCulture, $"| `{state}` | {Terms.Of(state).Zh} | {Terms.Of(state).En} | {(permitted.Length == 0 ? "nothing: the end" : permitted)} |\n");
        }

        page.Append("\n| Action | 动作 | in words |\n|---|---|---|\n");
        foreach (var action in Enum.GetValues<TAction>())
            page.Append(CultureInfo.InvariantCulture, $"| `{action}` | {Terms.Of(action).Zh} | {Terms.Of(action).En} |\n");
        return page.ToString();
    }

    private static string SubjectOf(Type owner, string property) => (string)((dynamic)PropertyOf(owner, property).GetValue(null)!).Subject;

    private static object? Call(string method, Type owner, string property) =>
        typeof(LifecyclePictures).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(PropertyOf(owner, property).PropertyType.GetGenericArguments()).Invoke(null, [owner, property]);

    private static PropertyInfo PropertyOf(Type owner, string property) => Library.Lifecycles.Single(one => one.DeclaringType == owner && one.Name == property);

    private static TheoryData<Type, string> Owners()
    {
        var owners = new TheoryData<Type, string>();
        foreach (var lifecycle in Library.Lifecycles) owners.Add(lifecycle.DeclaringType!, lifecycle.Name);
        return owners;
    }
}
