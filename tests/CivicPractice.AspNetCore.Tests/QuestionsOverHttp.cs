using CivicPractice.AspNetCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.AspNetCore.Tests;

public class QuestionsOverHttp
{
    [Fact]
    public async Task For_one_aggregate_show_it_with_its_version_and_only_once_to_who_has_it()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        var site = await portal.GetAsync($"/sites/{ASite.StationId}");

        (site.Status, site.ETag).Should().Be((200, "\"2\""));
        site.Json["tier"]!.ToString().Should().Be("station");
        site.Json["id"]!.ToString().Should().Be(ASite.StationId.ToString());
        (await portal.GetAsync($"/sites/{ASite.StationId}", ("If-None-Match", "\"2\""))).Status.Should().Be(304);
        (await portal.GetAsync($"/sites/{Founding.Request}")).Code.Should().Be("http.not-found");
    }

    [Fact]
    public async Task For_a_list_bring_it_page_by_page_to_its_end()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();
        for (var i = 1; i <= 5; i++) await portal.PlaceAsync(i);
        var (seen, path) = (new List<string>(), "/requests/lists/requests-waiting-for-dispatch?size=2");

        for (string? next = path; next is not null;)
        {
            var page = await portal.GetAsync(next);
            page.Status.Should().Be(200, "{0}", page.Text);
            seen.AddRange(page.Json["items"]!.AsArray().Select(one => one!["id"]!.ToString()));
            next = page.Json["next"]?.ToString() is { } query ? path.Split('?')[0] + query : null;
        }

        seen.Should().Equal((await portal.District.Requests.ListAsync(new RequestsWaitingForDispatchSpec())).Select(one => one.Id.ToString()));
    }

    [Theory]
    [InlineData("method=nowhere", "method")]
    [InlineData("", "method")]
    [InlineData("method=estimated&colour=red", "colour")]
    [InlineData("method=estimated&size=0", "size")]
    [InlineData("method=estimated&size=501", "size")]
    [InlineData("method=estimated&after=me", "after")]
    [InlineData("method=estimated&after=0195c000-0000-7000-8000-00000000ffff", "after")]
    public async Task For_a_list_that_cannot_be_read_say_which_word_is_wrong(string query, string member)
    {
        await using var portal = await Portal.StartAsync();

        var answer = await portal.GetAsync($"/requests/lists/requests-counted-by?{query}");

        (answer.Status, answer.Code).Should().Be((400, "http.malformed"));
        answer.Json["errors"]!.AsObject().Select(error => error.Key).Should().Equal(member);
    }

    [Fact]
    public async Task With_a_time_say_its_ends_by_name()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        var opened = await portal.GetAsync("/sites/lists/sites-opened?during.from=2022-03-07T00:00:00Z&during.until=2022-03-08T00:00:00Z&tier=station");

        opened.Json["items"]!.AsArray().Should().ContainSingle().Which!["id"]!.ToString().Should().Be(ASite.StationId.ToString());
    }

    [Fact]
    public async Task For_figures_say_as_of_which_position()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        var overview = await portal.GetAsync("/figures/overview");

        var expected = (await portal.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
        overview.Json["position"]!.GetValue<long>().Should().Be(expected.Position);
        overview.Json["answer"]!["volunteers"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task To_a_use_case_are_answered_or_not_found()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        (await portal.GetAsync($"/questions/reading-volunteer-records/find?volunteer={Founding.Volunteer}")).Status.Should().Be(200);
        (await portal.GetAsync($"/questions/reading-volunteer-records/find?volunteer={Founding.Request}")).Status.Should().Be(404);
    }
}
