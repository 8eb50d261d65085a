using CivicPractice;
using CivicPractice.Commendation;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using HanbinDistrict.Replaying;
using HanbinDistrict.Tests.Support;

namespace HanbinDistrict.Tests.Replaying;

public sealed class ReplayingIntoAFile : IDisposable
{
    private readonly ADataFolder _folder = new();
    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("civicpractice-sample-");

    private string File => Path.Combine(_kept.FullName, "district.db");

    public void Dispose()
    {
        _folder.Dispose();
        _kept.Delete(recursive: true);
    }

    [Fact]
    public async Task Gives_the_figures_of_memory()
    {
        var (memory, file) = (await RunAsync("--json", "--seed", "3"), await RunAsync("--json", "--seed", "3", "--store", $"sqlite:{File}"));

        file.ExitCode.Should().Be(0);
        file.Output.Should().Be(memory.Output);
    }

    [Fact]
    public async Task Tells_stars_as_its_aggregates_do_and_requests_as_its_overview_does()
    {
        await RunAsync("--seed", "3", "--store", $"sqlite:{File}");
        var input = _folder.Read();
        using var store = SqliteStore.Open(new SqliteOptions { File = File });
        var district = new Districts(store, [new DistrictRegistration(input.Profile, input.Divisions)]).Open(input.Profile.Id, new ActorId(input.Profile.Id.Value));
        var figures = await store.StatisticsOf(input.Profile.Id).FiguresAsync();

        var stars = new Dictionary<int, int>();
        foreach (var volunteer in await district.Volunteers.ListAsync(new ActiveVolunteersSpec()))
        {
            var held = (await district.HonourRolls.FindAsync(volunteer.Id))?.Stars.Stars ?? 0;
            stars[held] = stars.GetValueOrDefault(held) + 1;
        }

        figures.Stars().Answer.Where(row => row.Volunteers > 0).Should().BeEquivalentTo(stars.Select(one => new StarFigures(new StarRating((byte)one.Key), one.Value)));
        (figures.Requests().Answer.Placed, figures.Requests().Answer.Reviewed).Should().Be((figures.Overview().Answer.RequestsPlaced, figures.Overview().Answer.RequestsReviewed));
        figures.Requests().Answer.MedianToAcceptance.Should().NotBeNull();
    }

    [Fact]
    public async Task Is_done_once_and_read_after_that_whatever_the_seed()
    {
        var first = await RunAsync("--seed", "3", "--store", $"sqlite:{File}");

        var second = await RunAsync("--seed", "4", "--store", $"sqlite:{File}");

        second.Output.Should().Be(first.Output).And.Contain("seed 3");
        second.Error.Should().Contain("read what was replayed before");
    }

    [Fact]
    public async Task Keeps_several_districts_side_by_side()
    {
        var first = await RunAsync("--json", "--scale", "2", "--store", $"sqlite:{File}");

        (await RunAsync("--json", "--scale", "2", "--store", $"sqlite:{File}")).Output.Should().Be(first.Output);
        (await RunAsync("--json", "--store", $"sqlite:{File}")).Output.Should().NotBe(first.Output);
    }

    [Fact]
    public async Task Refuses_a_file_whose_replay_was_broken_off()
    {
        var input = _folder.Read();
        using (var store = SqliteStore.Open(new SqliteOptions { File = File }))
        {
            var work = store.Begin(input.Profile.Id, new ActorId(input.Profile.Id.Value));
            work.Repository<CivicPractice.Organizations.VolunteerOrganization, CivicPractice.Organizations.VolunteerOrganizationId>().Add(
                CivicPractice.Organizations.VolunteerOrganization.Register(input.Profile.Id, new(input.Profile.Id.Value), new() { Name = "半途" }, NodaTime.Instant.FromUtc(2022, 1, 1, 0, 0)));
            await work.CommitAsync();
        }

        var run = await RunAsync("--json", "--store", $"sqlite:{File}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(File).And.Contain("broken off");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task Leaves_no_file_behind_when_the_data_turn_out_to_be_impossible()
    {
        _folder.Replacing("district.json", "\"through\": \"2022-10-31\"", "\"through\": \"2022-01-01\"");
        _folder.Replacing("district.json", "\"sessions\": 10,", "\"sessions\": 900,");
        _folder.Replacing("district.json", "\"personTimes\": 80,", "\"personTimes\": 9000,");

        await System.IO.File.WriteAllTextAsync($"{File}-notes.txt", "somebody else's");

        var run = await RunAsync("--json", "--store", $"sqlite:{File}");

        run.ExitCode.Should().Be(2);
        _kept.EnumerateFiles().Select(file => file.Name).Should().Equal("district.db-notes.txt");
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_store()
    {
        await System.IO.File.WriteAllTextAsync(File, new string('x', 5_000));

        var run = await RunAsync("--json", "--store", $"sqlite:{File}");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(File);
        run.Output.Should().BeEmpty();
    }

    private Task<ARun> RunAsync(params string[] arguments) => ARun.Of(DistrictReplay.RunAsync, ["--data", _folder.Path, .. arguments]);
}
