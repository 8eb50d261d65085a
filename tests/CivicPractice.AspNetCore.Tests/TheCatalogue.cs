using System.Text.Json;
using CivicPractice.AspNetCore.Catalogue;
using CivicPractice.AspNetCore.Json;
using CivicPractice.Divisions;
using CivicPractice.EntityFrameworkCore.Tests.Support;

namespace CivicPractice.AspNetCore.Tests;

/// <summary>What is mapped: everything, once.</summary>
public class TheCatalogue
{
    // Words of commands, so that one without a key is seen here.
    private static readonly string[] Changing = ["Expire", "End", "Send", "Finish", "Forget", "Let", "Apply", "Close", "Credit", "Award", "Erase", "Register"];

    public static TheoryData<Type> Arguments => [.. CommandOperation.All.SelectMany(command => command.Forms).SelectMany(form => form.Said).Select(parameter => parameter.ParameterType)
        .Except([typeof(PersonalData.PersonDetails), typeof(IReadOnlyList<DivisionChange>)]).Distinct().OrderBy(type => type.ToString(), StringComparer.Ordinal)];

    [Fact]
    public void Has_every_command_of_every_use_case()
    {
        var commands = UseCases.All.SelectMany(useCase => UseCases.MethodsOf(useCase).Where(UseCases.IsCommand)).ToList();

        CommandOperation.All.SelectMany(command => command.Forms).Select(form => form.Method).Should().BeEquivalentTo(commands);
        commands.Should().HaveCountGreaterThan(320);
    }

    [Fact]
    public void Takes_for_a_question_only_what_reads() =>
        QuestionOperation.OfUseCases.Select(question => question.Method.Name).Should().NotContain(name => Changing.Any(word => name.StartsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void Has_one_address_and_one_name_for_each_operation()
    {
        CommandOperation.All.Select(command => command.Path).Should().OnlyHaveUniqueItems();
        AllNames().Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Knows_what_every_id_is_the_name_of() =>
        Resource.All.Select(one => one.Id).Distinct().Where(id => Resource.Of(id) is null).Should().BeEmpty();

    [Fact]
    public void Lists_by_every_specification_but_those_of_persons_and_of_programs() =>
        ListOperation.All.Should().HaveCountGreaterThan(100).And.OnlyContain(list => list.Resource.IsShown);

    [Theory, MemberData(nameof(Arguments))]
    public void Takes_and_gives_every_argument_of_a_command(Type type)
    {
        var any = new AnyValue(21);
        for (var i = 0; i < 20; i++)
        {
            var value = any.Of(type);
            var text = JsonSerializer.Serialize(value, type, HttpJson.Revealing);

            JsonSerializer.Serialize(JsonSerializer.Deserialize(text, type, HttpJson.Options), type, HttpJson.Revealing).Should().Be(text);
        }
    }

    [Fact]
    public void Takes_changes_of_divisions_by_what_they_are() =>
        JsonSerializer.Deserialize<IReadOnlyList<DivisionChange>>("""[{"type":"renamed","code":"990101100","from":"甲","to":"乙"},{"type":"removed","code":"990101100"}]""", HttpJson.Options)
            .Should().Equal(new DivisionRenamed(DivisionCode.Parse("990101100"), "甲", "乙"), new DivisionRemoved(DivisionCode.Parse("990101100")));

    [Fact]
    public void Shows_every_state_that_commands_lead_to()
    {
        foreach (var root in ReachedStates.All.Where(root => Resource.All.Single(one => one.Root == root.GetType()).IsShown))
            JsonSerializer.SerializeToNode(root, root.GetType(), HttpJson.Options)!["version"]!.GetValue<long>().Should().Be(root.Version);
    }

    private static IEnumerable<string> AllNames() =>
        CommandOperation.All.Select(one => one.Operation).Concat(ListOperation.All.Select(one => one.Operation))
            .Concat(QuestionOperation.OfFigures.Concat(QuestionOperation.OfUseCases).Select(one => one.Operation)).Select(one => one.Name);
}
