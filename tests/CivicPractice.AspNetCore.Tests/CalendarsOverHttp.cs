using CivicPractice.Activities;
using CivicPractice.AspNetCore.Tests.Support;
using CivicPractice.Calendar;
using CivicPractice.Programmes;
using CivicPractice.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.AspNetCore.Tests;

public class CalendarsOverHttp
{
    [Fact]
    public async Task Show_what_is_announced_at_a_site_and_what_was_called_off()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var (planning, plan) = (new PlanningActivities(portal.District), AnActivity.Plan with { Site = ASite.StationId, Host = ActivityHost.Of(ASite.StationId), Title = "剪纸课" });
        (await planning.DraftAsync(AnActivity.TheId, plan, [], TestDistrict.Nine)).EnsureAccepted();
        var path = $"/calendars/activities.ics?site={ASite.StationId}";

        (await portal.GetAsync(path)).Text.Should().NotContain("剪纸课");
        (await planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        var announced = await portal.GetAsync(path);
        (await new HoldingActivities(portal.District).CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();
        var calledOff = await portal.GetAsync(path);

        (announced.Status, announced.Type).Should().Be((200, "text/calendar"));
        announced.Text.Replace("\r\n ", "", StringComparison.Ordinal).Should().Contain("SUMMARY:剪纸课").And.Contain($"UID:{AnActivity.TheId}@{TestDistrict.Id}").And.NotContain("CANCELLED");
        calledOff.Text.Should().Contain("STATUS:CANCELLED");
        (await portal.GetAsync("/calendars/activities.ics")).Text.Should().NotContain("剪纸课");
    }

    [Fact]
    public async Task Of_a_site_that_is_not_there_are_not_found()
    {
        await using var portal = await Portal.StartAsync();

        (await portal.GetAsync($"/calendars/activities.ics?site={ASite.StationId}")).Code.Should().Be("http.not-found");
        (await portal.GetAsync("/calendars/activities.ics?site=here")).Code.Should().Be("http.malformed");
    }

    [Fact]
    public async Task Of_programmes_are_there_where_the_host_has_a_calendar()
    {
        await using var without = await Portal.StartAsync();
        await using var with = await Portal.StartAsync(services: services => services.AddSingleton<IRecurrence>(new IcalRecurrence()));

        (await without.GetAsync("/calendars/programmes.ics")).Status.Should().Be(404);
        (await with.GetAsync("/calendars/programmes.ics")).Text.Should().StartWith("BEGIN:VCALENDAR");
    }
}
