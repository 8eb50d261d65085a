using HanbinDistrict.Input;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.CommandLine;

public sealed class TheOptions : IDisposable
{
    private readonly ADataFolder _folder = new();

    [Theory]
    [InlineData("--unknown", "'--unknown'")]
    [InlineData("data", "'data'")]
    [InlineData("@file", "'@file'")]
    [InlineData("[suggest]", "'[suggest]'")]
    [InlineData("--JSON", "'--JSON'")]
    [InlineData("--json=yes", "'yes'")]
    [InlineData("--data", "--data")]
    [InlineData("--seed", "--seed")]
    [InlineData("--seed=-1", "--seed takes a whole number from 0 to 9223372036854775807, not '-1'.")]
    [InlineData("--seed=9223372036854775808", "not '9223372036854775808'.")]
    [InlineData("--seed=1,000", "not '1,000'.")]
    [InlineData("--seed=٣", "not '٣'.")]
    [InlineData("--scale=0", "--scale takes a whole number from 1 to 100, not '0'.")]
    [InlineData("--scale=101", "not '101'.")]
    [InlineData("--scale=2.0", "not '2.0'.")]
    [InlineData("--store=", "--store")]
    [InlineData("--store=sqlite:", "--store takes memory, sqlite:FILE or postgres:CONNECTION with Host and Database, not 'sqlite:'.")]
    [InlineData("--store=postgres:", "not 'postgres:'.")]
    [InlineData("--store=postgres:Host=localhost;Password=secret", "not 'postgres:...'.")]
    [InlineData("--store=postgres:nonsense", "not 'postgres:...'.")]
    [InlineData("--store=district.db", "not 'district.db'.")]
    public async Task Are_refused_when_malformed(string argument, string message)
    {
        var run = await ARun.Of(argument);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(message).And.EndWith("--help lists the options.\n");
        run.Output.Should().BeEmpty();
        run.Replayed.Should().BeEmpty();
    }

    [Theory]
    [InlineData("--seed", "1", "--seed", "2")]
    [InlineData("--help", "--unknown")]
    [InlineData("--version", "--unknown")]
    public async Task Are_refused_together_when_they_don_t_fit(params string[] arguments) =>
        (await ARun.Of(arguments)).ExitCode.Should().Be(2);

    [Theory]
    [InlineData("--help", "--seed <N>")]
    [InlineData("--help", "[default: memory]")]
    [InlineData("--version", ".")] // here it is the version of the test host
    public async Task Can_ask_for_help_and_version(string argument, string answer)
    {
        var run = await ARun.Of(argument);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain(answer).And.NotContain(AppContext.BaseDirectory);
        run.Replayed.Should().BeEmpty();
    }

    [Fact]
    public async Task Default_to_the_data_beside_the_program()
    {
        var run = await ARun.Of("--json");

        run.ExitCode.Should().Be(0);
        run.Replayed.Should().Equal((CommittedData.Read().Profile.Id, 2022UL));
    }

    [Fact]
    public async Task Replay_as_many_districts_as_asked_for_each_with_a_seed_of_its_own()
    {
        var run = await ARun.Of("--data", _folder.Path, "--seed", "7", "--scale", "3", "--json");

        run.Replayed.Should().Equal(Enumerable.Range(0, 3).Select(number => (_folder.Read().Copy(number).Profile.Id, 7UL + (ulong)number)));
        run.Output.Should().Contain("\"volunteers\":60,").And.Contain($"\"serviceMinutes\":{(3 * 1_234_567) + 7 + 8 + 9}");
    }

    [Fact]
    public async Task Name_the_faults_of_the_data_and_print_nothing_else()
    {
        _folder.Replacing("divisions.csv", ",北沟村,", ",,").Without("district.json");

        var run = await ARun.Of("--data", _folder.Path, "--json");

        run.ExitCode.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n').Should().HaveCount(3);
        run.Error.Should().StartWith("divisions.csv(9,14): ").And.Contain("district.json: there is no such file: ");
        run.Replayed.Should().BeEmpty();
    }

    [Fact]
    public async Task Name_an_empty_folder() =>
        (await ARun.Of("--data", "")).Error.Should().Be("'': there is no such directory.\n");

    [Fact]
    public async Task Leave_nothing_behind_when_the_replay_finds_the_data_impossible()
    {
        var run = await ARun.Of(
            (_, _, _, _, _) => throw new RefusedInputException([new Fault("district.json", new TextPosition(3, 4), "too much.")]), "--data", _folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Be("district.json(3,4): too much.\n");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Leave_nothing_behind_when_broken_off()
    {
        var run = await ARun.Of((_, _, _, _, _) => throw new OperationCanceledException(), "--data", _folder.Path);

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();
}
