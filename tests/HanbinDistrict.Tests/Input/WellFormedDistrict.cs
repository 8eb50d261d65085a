using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Divisions;
using HanbinDistrict.Input;
using HanbinDistrict.Overview;
using HanbinDistrict.Tests.Support;
using NodaTime;

namespace HanbinDistrict.Tests.Input;

public sealed class WellFormedDistrict : IDisposable
{
    private readonly ADataFolder _folder = new();

    [Fact]
    public void Gives_its_profile()
    {
        var profile = _folder.Read().Profile;

        profile.Name.Should().Be(new Bilingual("试验区", "Test District"));
        profile.Division.Should().Be(DivisionCode.Parse("999901"));
        profile.TimeZone.Id.Should().Be("Asia/Shanghai");
        profile.Requests.Should().BeEquivalentTo(new CivicPractice.Requests.RequestRules());
    }

    [Fact]
    public void Gives_its_rules_for_requests()
    {
        var profile = _folder.Replacing("district.json", "\"timeZone\"", """
            "requests": { "timeToAnswerHours": 48, "reviewWindowDays": 30, "earliestBeginMinutes": 0 }, "trainingFirst": ["housekeeping"], "timeZone"
            """).Read().Profile;

        profile.Requests.TimeToAnswer.Should().Be(Duration.FromHours(48));
        profile.Requests.ReviewWindow.Should().Be(Duration.FromDays(30));
        profile.Requests.EarliestBegin.Should().Be(Duration.Zero);
        profile.TrainingFirst.Should().Equal(ActivityCategory.Housekeeping);
    }

    [Fact]
    public void Gives_its_counts_shares_period_and_categories()
    {
        var input = _folder.Read();

        input.Counts.Should().Be(new Counts
        {
            Institutes = 2,
            Stations = 5,
            UrbanStations = 2,
            RuralStations = 3,
            PointSites = 4,
            Organizations = 2,
            Teams = 3,
            Volunteers = 20,
            Partnerships = 1,
            Programmes = 1,
            Sessions = 10,
            PersonTimes = 80,
            Requests = 12,
        });
        new[] { input.Shares.Declines, input.Shares.OfferExpiries, input.Shares.NoShows, input.Shares.CancelledSessions, input.Shares.CancelledRequests, input.Shares.FailedVisits, input.Shares.Reviewed }
            .Select(share => share.Millionths).Should().Equal(100_000, 50_000, 30_000, 20_000, 40_000, 20_000, 850_000);
        input.Period.Should().Be(new Term(new LocalDate(2022, 1, 1), new LocalDate(2022, 10, 31)));
        input.Categories.Should().Equal(new CategoryWeight(ActivityCategory.LegalAid, 3), new CategoryWeight(ActivityCategory.HealthCheck, 1));
    }

    [Fact]
    public void Gives_what_the_report_says() =>
        _folder.Read().Expected!.ByKey.Should().BeEquivalentTo(new Dictionary<string, Expectation>
        {
            ["volunteers"] = new(20, 20),
            ["activities"] = new(10, 14, new Bilingual("10余", "more than nine")),
            ["personTimes"] = new(61, 69),
            ["requestsPlaced"] = new(11, null),
        });

    [Fact]
    public void May_lack_a_report()
    {
        var json = _folder.Json();
        json.Remove("expected");

        _folder.With("district.json", json.ToJsonString()).Read().Expected.Should().BeNull();
    }

    [Fact]
    public void Says_which_stations_are_urban()
    {
        var sites = _folder.Read().Sites;

        sites.Institutes.Select(division => division.Name).Should().Equal("东街街道", "南山镇");
        sites.UrbanStations.Select(division => division.Name).Should().Equal("东街社区", "河滨社区");
        sites.RuralStations.Select(division => division.Name).Should().Equal("新居社区", "南山村", "北沟村");
    }

    [Fact]
    public void May_call_single_villages_urban() =>
        _folder.Replacing("district.json", "\"except\": [\"999901100001\"]", "\"except\": [\"999901001001\"], \"also\": [\"999901100202\"]")
            .Replacing("district.json", "\"urbanStations\": 2", "\"urbanStations\": 3").Replacing("district.json", "\"ruralStations\": 3", "\"ruralStations\": 2")
            .Read().Sites.UrbanStations.Select(division => division.Name).Should().Equal("河滨社区", "新居社区", "北沟村");

    [Fact]
    public void May_ask_for_fewer_sites_than_there_are_divisions()
    {
        var sites = _folder.Replacing("district.json", "\"institutes\": 2", "\"institutes\": 1").Replacing("district.json", "\"stations\": 5", "\"stations\": 1")
            .Replacing("district.json", "\"urbanStations\": 2", "\"urbanStations\": 1").Replacing("district.json", "\"ruralStations\": 3", "\"ruralStations\": 0").Read().Sites;

        sites.Institutes.Should().ContainSingle().Which.Name.Should().Be("东街街道");
        sites.UrbanStations.Should().ContainSingle().Which.Name.Should().Be("东街社区");
        sites.RuralStations.Should().BeEmpty();
    }

    [Fact]
    public void Takes_whole_numbers_however_JSON_writes_them() =>
        _folder.Replacing("district.json", "\"pointSites\": 4", "\"pointSites\": 0.4e1").Read().Counts.PointSites.Should().Be(4);

    [Fact]
    public void Has_an_id_that_follows_from_its_code()
    {
        DistrictIds.Of(DivisionCode.Parse("610902")).Value.Should().Be(new Guid("40d06f19-eec3-882b-bd04-3519462862b8"));
        _folder.Read().Profile.Id.Should().Be(DistrictIds.Of(DivisionCode.Parse("999901")));
    }

    [Fact]
    public void Can_be_copied_under_other_ids()
    {
        var input = _folder.Read();

        input.Copy(0).Profile.Id.Should().Be(input.Profile.Id);
        Enumerable.Range(0, 100).Select(number => input.Copy(number).Profile.Id).Should().OnlyHaveUniqueItems();
    }

    public void Dispose() => _folder.Dispose();
}
