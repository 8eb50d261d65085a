using CivicPractice.Domain.Tests.Support;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>Runs after all other tests of the assembly, because they prove one refusal each; xunit runs what may not run in parallel last.</summary>
[CollectionDefinition(nameof(AfterAllOthers), DisableParallelization = true)]
public sealed class AfterAllOthers;

/// <summary>No refusal goes unproved: a new one without a test that compares before and after is found here.</summary>
[Collection(nameof(AfterAllOthers))]
public class EveryRefusal
{
    [Fact]
    public void Was_proved_to_change_nothing_in_this_run_of_the_whole_assembly()
    {
        var refusals = new[] { typeof(Refusal).Assembly, typeof(Districts).Assembly }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsAssignableTo(typeof(Refusal)) && !type.IsAbstract);
        var proved = Unchanged.Proved.Select(type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        string.Join(' ', refusals.Where(refusal => !proved.Contains(refusal)).Select(refusal => refusal.Name).Order(StringComparer.Ordinal))
            .Should().BeEmpty("each needs a test that goes through Unchanged: Try, TryAsync or Tried");
    }
}
