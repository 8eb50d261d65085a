using CivicPractice.AspNetCore.Tests.Support;
using CivicPractice.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.AspNetCore.Tests;

public class CallersOverHttp
{
    private const string Stranger = "0195c000-0000-7000-8000-00000000aaaa";
    private static readonly string Suspend = $"/sites/{ASite.StationId}/suspend";

    [Fact]
    public async Task Who_are_not_signed_in_are_asked_to()
    {
        await using var portal = await Portal.StartAsync();

        (await portal.PostAsync(Suspend, null, (KnownCallers.Header, ""))).Status.Should().Be(401);
        (await portal.GetAsync("/figures/overview", (KnownCallers.Header, ""))).Status.Should().Be(401);
    }

    [Fact]
    public async Task Who_have_no_id_of_their_own_do_nothing()
    {
        await using var portal = await Portal.StartAsync();

        (await portal.PostAsync(Suspend, null, (KnownCallers.Header, "somebody"))).Code.Should().Be("http.unknown-actor");
    }

    [Fact]
    public async Task Are_let_in_by_the_policy_that_the_host_names_for_an_operation()
    {
        await using var portal = await Portal.StartAsync(options => options.Access = operation => operation.Name == "sites.suspend" ? HttpAccess.Policy("centre") : HttpAccess.SignedIn);
        await portal.FoundAsync();

        (await portal.PostAsync(Suspend, null, (KnownCallers.Header, Stranger))).Status.Should().Be(403);
        (await portal.PostAsync(Suspend, null, (KnownCallers.Header, $"{Stranger}/centre"))).Status.Should().Be(204);
        (await portal.PostAsync($"/sites/{ASite.StationId}/close", """{"reason":"little-used"}""", (KnownCallers.Header, Stranger))).Status.Should().Be(204);
    }

    [Fact]
    public async Task Are_let_in_to_nothing_before_the_host_has_said_who_may_do_what()
    {
        var starting = () => Portal.StartAsync(options => options.Access = null);

        await starting.Should().ThrowAsync<InvalidOperationException>().WithMessage("*HttpOptions.Access*");
    }

    [Fact]
    public async Task Whom_a_page_of_another_site_has_sent_do_nothing_unless_the_host_takes_it()
    {
        await using var portal = await Portal.StartAsync();
        await using var open = await Portal.StartAsync(options => options.TakesCommandsFromOtherSites = true);
        await open.FoundAsync();

        (await portal.PostAsync(Suspend, null, ("Sec-Fetch-Site", "cross-site"))).Code.Should().Be("http.other-site");
        (await portal.PostAsync(Suspend, null, ("Sec-Fetch-Site", "same-origin"))).Status.Should().Be(404);
        (await open.PostAsync(Suspend, null, ("Sec-Fetch-Site", "cross-site"))).Status.Should().Be(204);
    }

    [Fact]
    public async Task Whose_body_is_a_form_are_told_that_it_is_no_json()
    {
        await using var portal = await Portal.StartAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("reason", "little-used")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, Suspend) { Content = form };
        request.Headers.Add(KnownCallers.Header, TestDistrict.Dispatcher.ToString());

        using var answer = await portal.Http.SendAsync(request);

        (await Answer.OfAsync(answer)).Code.Should().Be("http.no-json");
    }

    [Fact]
    public async Task Stand_in_the_log_as_who_acted()
    {
        await using var portal = await Portal.StartAsync();
        await portal.FoundAsync();

        (await portal.PostAsync(Suspend, null, (KnownCallers.Header, Stranger))).Status.Should().Be(204);

        (await portal.Store.LogOf(TestDistrict.Id).ReadOfAsync("site", ASite.StationId.Value))[^1].Envelope.By.Should().Be(new ActorId(new Guid(Stranger)));
    }

    [Fact]
    public async Task May_look_without_signing_in_where_the_host_says_so()
    {
        await using var portal = await Portal.StartAsync(options =>
        {
            options.Access = operation => operation.Kind == HttpOperationKind.Figures ? HttpAccess.Anybody : HttpAccess.Nobody;
            options.Visitor = TestDistrict.Dispatcher;
        });

        (await portal.GetAsync("/figures/overview", (KnownCallers.Header, ""))).Status.Should().Be(200);
        (await portal.PostAsync(Suspend)).Status.Should().Be(404);
    }

    [Fact]
    public async Task Name_the_district_where_the_host_serves_several()
    {
        await using var portal = await Portal.StartAsync(
            services: services => services.AddSingleton(new DistrictRegistration(TestDistrict.Profile with { Id = TestDistrict.OtherId }, TestDistrict.Divisions)),
            map: host => host.MapGroup("/api/{district}").MapCivicPractice());
        await portal.FoundAsync();

        (await portal.GetAsync($"/api/{TestDistrict.Id}/sites/{ASite.StationId}")).Status.Should().Be(200);
        (await portal.GetAsync($"/api/{TestDistrict.OtherId}/sites/{ASite.StationId}")).Code.Should().Be("http.not-found");
        (await portal.GetAsync($"/api/{Stranger}/sites/{ASite.StationId}")).Code.Should().Be("http.unknown-district");
        (await portal.GetAsync($"/api/here/sites/{ASite.StationId}")).Code.Should().Be("http.unknown-district");
    }
}
