using CivicPractice.Activities;
using CivicPractice.AspNetCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CivicPractice.AspNetCore.Tests;

public class CommandsOverHttp
{
    private static readonly string ToVolunteer = $$"""{"kind":"volunteer","value":"{{Founding.Volunteer}}"}""";

    private static readonly string Dispatch = $$$"""{"to":{{{ToVolunteer}}}}""";

    [Fact]
    public async Task Carry_a_request_from_placing_to_its_review()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var at = $"/requests/{Founding.Request}";

        await AcceptedAsync(portal.PostAsync($"{at}/place", $$$$"""
            {"order":{"by":{"kind":"resident","id":"{{{{ARequest.Requester}}}}"},"site":"{{{{ASite.StationId}}}}","division":"{{{{TestDistrict.Village}}}}","category":"{{{{ActivityCategory.Housekeeping}}}}","need":"擦窗户",
            "risk":{"level":"ordinary","statement":"无"},"wanted":{"from":"2022-03-08T01:00:00Z","until":"2022-03-08T03:00:00Z"}}}
            """), "\"1\"");
        await AcceptedAsync(portal.PostAsync($"{at}/dispatch", Dispatch), "\"2\"");
        await AcceptedAsync(portal.PostAsync($"{at}/accept", $$"""{"by":{{ToVolunteer}},"volunteers":["{{Founding.Volunteer}}"]}"""));
        portal.Clock.Advance(Duration.FromDays(1));
        await AcceptedAsync(portal.PostAsync($"{at}/begin"));
        portal.Clock.Advance(Duration.FromHours(2));
        await AcceptedAsync(portal.PostAsync($"{at}/serve", """{"personTimes":1}"""));
        await AcceptedAsync(portal.PostAsync($"{at}/review", $$"""{"by":"{{ARequest.Requester}}","score":5,"text":"很好"}"""));

        (await portal.GetAsync(at)).Json["state"]!.ToString().Should().Be("reviewed");
        (await portal.District.Requests.FindAsync(Founding.Request))!.State.Should().Be(RequestState.Reviewed);
    }

    [Fact]
    public async Task Are_refused_with_every_reason_in_the_reader_s_language()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var request = await portal.PlaceAsync();
        await AcceptedAsync(portal.PostAsync($"/requests/{request}/cancel", """{"reason":"no-longer-needed"}"""), "\"2\"");

        var refused = await portal.PostAsync($"/requests/{request}/dispatch", Dispatch, ("Accept-Language", "en-GB,zh;q=0.5"));

        refused.Status.Should().Be(409);
        refused.Type.Should().Be("application/problem+json");
        refused.Language.Should().Be("en");
        var expected = await new ServingRequests(portal.District).DispatchAsync(request, Assignee.Of(Founding.Volunteer), TestDistrict.Nine);
        refused.Json["refusals"]!.AsArray().Select(one => one!["code"]!.ToString()).Should().Equal(expected.Refusals.Select(refusal => refusal.Code));
        refused.Json["title"]!.ToString().Should().Be(expected.Refusals[0].Text.En);
        refused.Json["type"]!.ToString().Should().Be($"urn:civicpractice:{expected.Refusals[0].Code}");
        (await portal.PostAsync($"/requests/{request}/dispatch", Dispatch)).Json["title"]!.ToString().Should().Be(expected.Refusals[0].Text.Zh);
    }

    [Fact]
    public async Task On_what_is_not_there_say_so()
    {
        await using var portal = await Portal.StartAsync();

        var answer = await portal.PostAsync($"/requests/{Founding.Request}/begin");

        (answer.Status, answer.Code).Should().Be((404, "request.not-found"));
        answer.Json["refusals"]![0]!["facts"]!["id"]!.ToString().Should().Be(Founding.Request.ToString());
    }

    [Fact]
    public async Task Under_one_key_are_carried_out_once()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var (request, key) = (await portal.PlaceAsync(), ("Idempotency-Key", "\"k-1\""));
        var path = $"/requests/{request}/dispatch";

        await AcceptedAsync(portal.PostAsync(path, Dispatch, key), "\"2\"");
        await AcceptedAsync(portal.PostAsync(path, Dispatch, key), "\"2\"");

        (await portal.PostAsync(path, Dispatch)).Status.Should().Be(409);
        var other = await portal.PostAsync($"/requests/{request}/begin", null, key);
        (other.Status, other.Code).Should().Be((422, "http.key-used"));
        (await portal.PostAsync(path, Dispatch, ("Idempotency-Key", new string('k', 201)))).Code.Should().Be("http.malformed");
    }

    [Fact]
    public async Task On_a_version_that_somebody_has_changed_do_nothing()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var request = await portal.PlaceAsync();
        var path = $"/requests/{request}/dispatch";

        var changed = await portal.PostAsync(path, Dispatch, ("If-Match", "\"7\""));

        (changed.Status, changed.Code, changed.ETag).Should().Be((412, "http.changed-meanwhile", "\"1\""));
        (await portal.District.Requests.FindAsync(request))!.Version.Should().Be(1);
        await AcceptedAsync(portal.PostAsync(path, Dispatch, ("If-Match", "\"1\"")), "\"2\"");
        (await portal.PostAsync(path, Dispatch, ("If-Match", "W/\"1\""))).Code.Should().Be("http.no-version");
    }

    [Fact]
    public async Task That_are_only_asked_for_say_what_they_would_say_and_do_nothing()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var request = await portal.PlaceAsync();

        (await portal.PostAsync($"/requests/{request}/dispatch?ask=true", Dispatch)).Status.Should().Be(204);
        (await portal.PostAsync($"/requests/{request}/begin?ask=true")).Status.Should().Be(409);

        (await portal.District.Requests.FindAsync(request))!.Version.Should().Be(1);
        (await portal.Store.LogOf(TestDistrict.Id).ReadOfAsync("request", request.Value)).Should().ContainSingle();
        (await portal.PostAsync($"/requests/{request}/begin?ask=perhaps")).Code.Should().Be("http.malformed");
    }

    [Fact]
    public async Task That_take_a_pair_are_told_its_parts_by_name()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        var path = $"/volunteers/{Founding.Volunteer}/prove-skill";

        await AcceptedAsync(portal.PostAsync(path, """{"skill":"first-aid","kind":"certificate","holds":{"from":"2022-03-07","through":"2024-03-06"}}"""));

        (await portal.GetAsync($"/volunteers/{Founding.Volunteer}")).Text.Should().Contain("2024-03-06");
        foreach (var holds in new[] { """{"item1":"2022-03-07"}""", """{"through":"2024-03-06"}""", """{"from":"2022-03-07","item2":"2024-03-06"}""" })
            (await portal.PostAsync(path, $$"""{"skill":"first-aid","kind":"certificate","holds":{{holds}}}""")).Json["errors"]!.AsObject().Select(error => error.Key).Should().Equal("holds");
    }

    [Fact]
    public async Task Of_many_steps_cannot_be_asked_for()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        foreach (var number in new[] { 1, 2 }) await AcceptedAsync(portal.PostAsync($"/requests/{await portal.PlaceAsync(number)}/dispatch", Dispatch));
        portal.Clock.Advance(Duration.FromDays(30));

        (await portal.PostAsync("/requests/let-all-expire?ask=true")).Code.Should().Be("http.not-askable");
        (await portal.District.Requests.ListAsync(new UnansweredOffersSpec(portal.Clock.GetCurrentInstant()))).Should().HaveCount(2);

        (await portal.PostAsync("/requests/let-all-expire")).Status.Should().Be(200);
        (await portal.District.Requests.ListAsync(new UnansweredOffersSpec(portal.Clock.GetCurrentInstant()))).Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"to":"me"}""", "to")]
    [InlineData("""{"to":null}""", "to")]
    [InlineData("{}", "to")]
    [InlineData("""{"to":{"kind":"stranger","value":"00000000-0000-7000-8000-0000000000c1"}}""", "to")]
    [InlineData("""{"to":{"kind":"team","value":"00000000-0000-7000-8000-0000000000c1"},"from":1}""", "from")]
    [InlineData("""["to"]""", "")]
    [InlineData("{", "")]
    public async Task That_cannot_be_read_say_which_member_is_wrong(string body, string member)
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        var answer = await portal.PostAsync($"/requests/{await portal.PlaceAsync()}/dispatch", body);

        (answer.Status, answer.Code).Should().Be((400, "http.malformed"));
        answer.Json["errors"]!.AsObject().Select(error => error.Key).Should().Equal(member);
        answer.Text.Should().NotContain("stranger");
    }

    [Fact]
    public async Task Of_several_forms_are_told_by_what_stands_in_the_body()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        await AcceptedAsync(portal.PostAsync($"/requests/{await portal.PlaceAsync(1)}/dispatch", Dispatch), "\"2\"");
        await AcceptedAsync(portal.PostAsync($"/requests/{await portal.PlaceAsync(2)}/dispatch", $$"""{"to":[{{ToVolunteer}}]}"""), "\"2\"");
    }

    [Fact]
    public async Task While_the_store_cannot_be_used_say_when_to_come_again()
    {
        await using var portal = await Portal.StartAsync(services: services => services.AddSingleton<IDistrictStore>(new UnreachableStore()));

        var answer = await portal.PostAsync($"/requests/{Founding.Request}/begin");

        (answer.Status, answer.Code).Should().Be((503, "store.unavailable"));
    }

    private static async Task AcceptedAsync(Task<Answer> sending, string? etag = null)
    {
        var answer = await sending;
        answer.Status.Should().Be(204, "{0}", answer.Text);
        if (etag is not null) answer.ETag.Should().Be(etag);
    }
}
