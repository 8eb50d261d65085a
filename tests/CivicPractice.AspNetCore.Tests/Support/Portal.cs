using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CivicPractice.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace CivicPractice.AspNetCore.Tests.Support;

/// <summary>A host that serves the test district over HTTP, in this process.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly WebApplication _host;

    private Portal(WebApplication host) => (_host, Http) = (host, host.GetTestClient());

    public HttpClient Http { get; }

    public required StandingClock Clock { get; init; }

    public IServiceProvider Services => _host.Services;

    public IDistrictStore Store => Services.GetRequiredService<IDistrictStore>();

    public OpenDistrict District => Services.GetRequiredService<Districts>().Open(TestDistrict.Id, TestDistrict.Dispatcher);

    public static async Task<Portal> StartAsync(Action<HttpOptions>? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddCivicPractice(new DistrictRegistration(TestDistrict.Profile, TestDistrict.Divisions)).AddCivicPracticeHttp(http =>
        {
            http.Access = _ => HttpAccess.SignedIn;
            options?.Invoke(http);
        });
        builder.Services.AddAuthentication(KnownCallers.Scheme).AddScheme<AuthenticationSchemeOptions, KnownCallers>(KnownCallers.Scheme, null);
        builder.Services.AddAuthorizationBuilder().AddPolicy("centre", policy => policy.RequireClaim("role", "centre"));
        services?.Invoke(builder.Services);
        var clock = new StandingClock(TestDistrict.Nine);
        builder.Services.Replace(ServiceDescriptor.Singleton<IClock>(clock));
        var host = builder.Build();
        host.UseAuthentication();
        host.UseAuthorization();
        if (map is null) host.MapCivicPractice();
        else map(host);
        await host.StartAsync();
        return new Portal(host) { Clock = clock };
    }

    /// <summary>Sends a command as the dispatcher.</summary>
    public Task<Answer> PostAsync(string path, string? body = null, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>Asks as the dispatcher.</summary>
    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (!headers.Any(header => header.Name == KnownCallers.Header)) request.Headers.Add(KnownCallers.Header, TestDistrict.Dispatcher.ToString());
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0)) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.OfAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? ETag, string? Language, string? Type, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string? Code => Json["code"]?.ToString();

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode, response.Headers.ETag?.ToString(), response.Content.Headers.ContentLanguage.FirstOrDefault(), response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());
}
