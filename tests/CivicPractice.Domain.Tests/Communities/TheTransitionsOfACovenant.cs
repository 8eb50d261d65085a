using System.Globalization;
using System.Reflection;
using System.Text;
using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Every command in every situation at every stage: the page in docs is what the code does, cell by cell. CIVICPRACTICE_UPDATE_DOCS=1 writes it anew.</summary>
public class TheTransitionsOfACovenant
{
    [Fact]
    public void Are_what_the_page_in_docs_says() => DocsPage.ShouldSay("covenant-transitions.md", Draw());

    [Fact]
    public void Begin_at_stages_that_are_what_they_are_called() =>
        CovenantSituations.Stages.Should().AllSatisfy(stage => CovenantSituations.StageOf(CovenantSituations.At(stage).Build()).Should().Be(stage));

    [Fact]
    public void Are_told_of_every_command() =>
        CovenantSituations.All.Select(one => one.Command).Distinct().Should().BeEquivalentTo(
            typeof(VillageCovenant).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(method => method.ReturnType == typeof(Decision) && !IsQuestion(method.Name)).Select(method => method.Name));

    [Fact]
    public void Lead_only_where_the_lifecycles_do()
    {
        foreach (var (situation, stage) in EveryCell())
        {
            var covenant = situation.At(stage);
            var (state, proposal) = (covenant.State, covenant.ProposalState);
            if (!situation.Do(covenant).IsAccepted) continue;
            if (covenant.State != state)
                VillageCovenant.Lifecycle.Moves.Should().Contain(move => move.From == state && move.To == covenant.State, $"{situation} at {stage}");
            if (covenant.ProposalState != proposal)
                VillageCovenant.ProposalLifecycle.Moves.Should().Contain(move => move.From == proposal && move.To == covenant.ProposalState, $"{situation} at {stage}");
        }
    }

    [Fact]
    public void That_are_refused_change_nothing_and_were_told_by_the_question()
    {
        foreach (var (situation, stage) in EveryCell())
        {
            if (situation.Do(situation.At(stage)).IsAccepted) continue;
            var covenant = situation.At(stage);
            var asked = situation.Ask(covenant);
            covenant.ShouldStayUnchangedBy(situation.Do).Should().Be(asked, $"{situation} at {stage}");
        }
    }

    [Fact]
    public void That_are_made_were_permitted_by_the_question_and_raise_one_event()
    {
        foreach (var (situation, stage) in EveryCell())
        {
            var covenant = situation.At(stage);
            var asked = situation.Ask(covenant);
            if (!situation.Do(covenant).IsAccepted || !Raised.EventsOf(covenant).Any()) continue;
            asked.IsAccepted.Should().BeTrue($"{situation} at {stage}");
            Raised.EventsOf(covenant).Should().ContainSingle($"{situation} at {stage}");
        }
    }

    private static IEnumerable<(CovenantSituation Situation, string Stage)> EveryCell() =>
        CovenantSituations.All.SelectMany(situation => CovenantSituations.Stages.Select(stage => (situation, stage)));

    // To cancel is a command.
    private static bool IsQuestion(string method) => method.StartsWith("Can", StringComparison.Ordinal) && char.IsUpper(method[3]);

    private static string Draw()
    {
        var page = new StringBuilder()
            .Append("# What each command does to a village covenant, at each stage\n\n")
            .Append("Written and checked by a test that carries every cell out; see CONTRIBUTING.md. A stage is where the first draft stands, or that the covenant is in force and where its amendment stands. A cell is the stage that the command leads to, ")
            .Append("`=` where it is accepted and changes nothing, or the codes of all refusals; a dot is `covenant.not-permitted-in-state` or `covenant-proposal.not-permitted-in-state`. Unless the row says otherwise the vote is by ballots of six households, ")
            .Append("none of which has voted, and everything that was to be waited for has come.\n\n")
            .Append(CultureInfo.InvariantCulture, $"| Command | when | {string.Join(" | ", CovenantSituations.Stages)} |\n|---|---|{string.Concat(CovenantSituations.Stages.Select(_ => "---|"))}\n");
        foreach (var situation in CovenantSituations.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{situation.Command}` | {situation.When} | {string.Join(" | ", CovenantSituations.Stages.Select(situation.Cell))} |\n");
        return page.ToString();
    }
}
