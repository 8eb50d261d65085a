using CivicPractice.Activities;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>The figures are kept so that a start need not fold every event; what is kept is believed only as far as it goes.</summary>
public sealed class FiguresInAFile : IDisposable
{
    private readonly DistrictFile _file = DistrictFile.WithTables();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Are_kept_when_the_store_is_closed_and_gone_on_from()
    {
        var folded = await FoundedAsync();
        _file.Scalar("SELECT position FROM figures").Should().Be(folded.Position);
        // Whoever folds them anew would not see this.
        _file.Execute("""UPDATE figures SET snapshot = replace(snapshot, '"volunteers":64', '"volunteers":65')""");

        using var store = _file.Open();

        (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer.Should().Be(folded.Answer with { Volunteers = 65 });
    }

    [Fact]
    public async Task Are_gone_on_from_with_months_in_which_something_was_done()
    {
        var (before, month) = (await UsedAsync(), new YearMonth(2022, 3));
        _file.Scalar("SELECT position FROM figures").Should().Be(before.Position);
        // Whoever folds them anew would not see this.
        _file.Execute("""UPDATE figures SET snapshot = replace(snapshot, '"signInSheet":31', '"signInSheet":32')""");
        using var store = _file.Open();
        var district = Neighbours.Open(store);

        var kept = (await district.Statistics.FiguresAsync()).UseOfSites(month).Answer;

        before.Answer.Figures.Should().HaveCount(2).And.Contain(row => row.TimeUsed > Duration.Zero);
        kept.Figures.Should().Equal(before.Answer.Figures.Select(row => row.ByMethod.SignInSheet == 0 ? row : row with { PersonTimes = 32, ByMethod = new(0, 0, 0, 32, 0) }));
        kept.Used.Should().Equal(before.Answer.Used).And.ContainSingle().Which.Should().Be(new UsedStretch(Neighbours.Site, Neighbours.During));
        kept.Open.Should().Equal(before.Answer.Open).And.Contain(stretch => stretch.Until != null).And.Contain(stretch => stretch.Until == null);

        // What comes after goes on from it: a session right behind the first one is one stretch with it.
        var later = TimeRange.Starting(Neighbours.During.Until, Duration.FromHours(1));
        await HeldAsync(district, new(Neighbours.Id(8_002)), Neighbours.Volunteer(2), ASite.CentreId, later);
        await HeldAsync(district, new(Neighbours.Id(8_003)), Neighbours.Volunteer(3), Neighbours.Site, later);
        (await district.Statistics.FiguresAsync()).UseOfSites(month).Answer.Used.Should().Equal(
            new UsedStretch(ASite.CentreId, later), new UsedStretch(Neighbours.Site, new TimeRange(Neighbours.During.From, later.Until)));
        (await district.Statistics.FiguresAsync()).Sites().Answer.Select(row => row.ByMethod.Total).Should().Equal((await district.Statistics.FiguresAsync()).Sites().Answer.Select(row => row.PersonTimes));
    }

    [Theory]
    [InlineData("""UPDATE figures SET snapshot = replace(snapshot, '"shape":', '"shape":1')""")]
    [InlineData("UPDATE figures SET snapshot = 'rubbish'")]
    [InlineData("""UPDATE figures SET snapshot = replace(snapshot, '"sites":[', '"sites":[null,')""")]
    [InlineData("UPDATE figures SET position = position + 1")] // ahead of the log
    [InlineData("DELETE FROM figures")]
    public async Task Are_folded_anew_where_the_snapshot_is_worth_nothing(string damage)
    {
        var folded = await FoundedAsync();
        _file.Execute(damage);

        using var store = _file.Open();

        (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Should().Be(folded);
    }

    [Fact]
    public async Task Never_undo_a_commit_that_is_done()
    {
        await FoundedAsync();
        _file.Execute("UPDATE figures SET snapshot = replace(snapshot, 'centre', 'nowhere'), position = position");
        using var store = _file.Open();
        var district = Neighbours.Open(store);

        (await new FoundingSites(district).SuspendAsync(Neighbours.Site, TestDistrict.Nine)).EnsureAccepted();

        (await district.Statistics.FiguresAsync()).Overview().Answer.Stations.Should().Be(0);
    }

    [Fact]
    public async Task Say_that_the_log_is_damaged_instead_of_looking_for_ever()
    {
        await FoundedAsync();
        _file.Execute("DROP TRIGGER events_no_delete; DELETE FROM events WHERE position = 5; DELETE FROM figures");
        using var store = _file.Open();

        var asking = async () => (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();

        (await asking.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Damaged);
    }

    [Fact]
    public async Task Go_on_from_an_older_snapshot()
    {
        await FoundedAsync();
        _file.Execute("CREATE TABLE older AS SELECT * FROM figures");
        using (var store = _file.Open())
        {
            var registration = AVolunteer.Registration with { Number = VolunteerNumber.Parse("LATE-1") };
            (await new RegisteringVolunteers(Neighbours.Open(store)).RegisterAsync(new(Neighbours.Id(9_001)), registration, TestDistrict.Nine)).EnsureAccepted();
        }

        _file.Execute("DELETE FROM figures; INSERT INTO figures SELECT * FROM older"); // as after a crash
        using var again = _file.Open();

        (await again.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer.Volunteers.Should().Be(Neighbours.Volunteers + 1);
    }

    // A session held and corrected, a request served on its own, a site that was suspended for a while.
    private async Task<AsOf<UseOfSites>> UsedAsync()
    {
        using var store = _file.Open();
        await Neighbours.FoundAsync(store);
        var (district, at, end) = (Neighbours.Open(store), TestDistrict.Nine, Neighbours.During.Until);
        await HeldAsync(district, new(Neighbours.Id(8_001)), Neighbours.Volunteer(1), Neighbours.Site, Neighbours.During);
        (await new CorrectingPersonTimes(district).OfActivityAsync(
            new(Neighbours.Id(8_001)), 31, CountingMethod.SignInSheet, PersonTimesCorrectionReason.LeftOut, end)).EnsureAccepted();
        var (serving, request, asked) = (new ServingRequests(district), new ServiceRequestId(Neighbours.Id(8_004)), Assignee.Of(Neighbours.Volunteer(9)));
        (await serving.PlaceAsync(request, Neighbours.Order with { Site = ASite.CentreId, OnBehalfOf = new RequesterId(request.Value) }, at)).EnsureAccepted();
        (await serving.DispatchAsync(request, asked, at)).EnsureAccepted();
        (await serving.AcceptAsync(request, asked, [Neighbours.Volunteer(9)], at)).EnsureAccepted();
        (await serving.BeginAsync(request, Neighbours.During.From)).EnsureAccepted();
        (await serving.ServeAsync(request, end, 4, CountingMethod.AtTheDoor)).EnsureAccepted();
        (await new FoundingSites(district).SuspendAsync(ASite.InstituteId, at)).EnsureAccepted();
        (await new FoundingSites(district).ResumeAsync(ASite.InstituteId, at + Duration.FromDays(1))).EnsureAccepted();
        return (await district.Statistics.FiguresAsync()).UseOfSites(new YearMonth(2022, 3));
    }

    private static async Task HeldAsync(OpenDistrict district, ActivityId id, VolunteerId by, PracticeSiteId site, TimeRange during)
    {
        var (planning, holding, seat) = (new PlanningActivities(district), new HoldingActivities(district), new ParticipationId(id.Value));
        (await planning.DraftAsync(id, AnActivity.Plan with { Site = site, Host = ActivityHost.Of(site), During = during }, [], TestDistrict.Nine)).EnsureAccepted();
        (await planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
        (await new SigningUp(district).SignUpAsync(id, seat, by, TestDistrict.Nine)).EnsureAccepted();
        (await holding.CheckInAsync(id, seat, during.From)).EnsureAccepted();
        (await holding.CompleteAsync(id, 20, during.Until)).EnsureAccepted();
    }

    private async Task<AsOf<DistrictOverview>> FoundedAsync()
    {
        using var store = _file.Open();
        await Neighbours.FoundAsync(store);
        return (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
    }
}
