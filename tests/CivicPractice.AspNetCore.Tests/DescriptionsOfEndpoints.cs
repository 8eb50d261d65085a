using System.Text.RegularExpressions;
using CivicPractice.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CivicPractice.AspNetCore.Tests;

public class DescriptionsOfEndpoints
{
    [Fact]
    public async Task Are_an_open_api_document_of_everything_that_is_mapped()
    {
        await using var portal = await StartAsync();
        var operations = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(one => one.Metadata.GetMetadata<HttpOperation>()).OfType<HttpOperation>().Select(one => one.Name).ToList();

        var (document, diagnostic) = OpenApiDocument.Parse((await portal.GetAsync("/openapi/civicpractice.json")).Text, "json");

        diagnostic!.Errors.Should().BeEmpty();
        document!.Paths.Values.SelectMany(path => path.Operations!.Values).Select(operation => operation.OperationId).Should().BeEquivalentTo(operations);
        operations.Should().HaveCountGreaterThan(500);
    }

    [Fact]
    public async Task Refer_to_nothing_that_is_not_there()
    {
        await using var portal = await StartAsync();
        var answer = await portal.GetAsync("/openapi/civicpractice.json");

        var references = Regex.Matches(answer.Text, "\"#/components/(\\w+)/(\\w+)\"").Select(match => (Kind: match.Groups[1].Value, Name: match.Groups[2].Value)).Distinct().ToList();

        references.Should().HaveCountGreaterThan(100).And.OnlyContain(one => answer.Json["components"]![one.Kind]![one.Name] != null);
    }

    [Fact]
    public async Task Say_what_a_command_is_told_and_which_of_it_must_be()
    {
        await using var portal = await StartAsync();

        var review = (await portal.GetAsync("/openapi/civicpractice.json")).Json["paths"]!["/requests/{id}/review"]!["post"]!;

        var body = review["requestBody"]!["content"]!["application/json"]!["schema"]!;
        body["properties"]!.AsObject().Select(member => member.Key).Should().Equal("by", "score", "text");
        body["required"]!.AsArray().Select(name => name!.ToString()).Should().Equal("by", "score");
        review["parameters"]!.AsArray().Select(parameter => parameter!["name"]!.ToString()).Should().Equal("id", "Idempotency-Key", "If-Match", "ask");
    }

    private static Task<Portal> StartAsync() => Portal.StartAsync(map: host =>
    {
        host.MapCivicPractice();
        host.MapCivicPracticeDescription();
    });
}
