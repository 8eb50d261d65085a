using CivicPractice.AspNetCore;
using CivicPractice.AspNetCore.Catalogue;
using CivicPractice.AspNetCore.Description;
using CivicPractice.AspNetCore.Json;
using CivicPractice.AspNetCore.Running;
using CivicPractice.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;

namespace CivicPractice;

/// <summary>The districts over HTTP.</summary>
public static class CivicPracticeEndpoints
{
    /// <summary>Says about callers what the endpoints ask. The clock is the system's, unless the host has registered an <see cref="IClock"/>.</summary>
    /// <param name="services">The host's services; the districts are registered beside (<see cref="CivicPracticeServices.AddCivicPractice"/>).</param>
    /// <param name="configure">Changes the options.</param>
    public static IServiceCollection AddCivicPracticeHttp(this IServiceCollection services, Action<HttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
#pragma warning disable RS0030 // A host knows a clock.
        services.TryAddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
        services.AddOptions<HttpOptions>();
        if (configure is not null) services.Configure(configure);
        return services;
    }

    /// <summary>Serves a description of what <see cref="MapCivicPractice"/> has mapped: an OpenAPI document (3.1), beside the host's own.</summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="path">Its address.</param>
    public static IEndpointConventionBuilder MapCivicPracticeDescription(this IEndpointRouteBuilder endpoints, string path = "/openapi/civicpractice.json")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return endpoints.MapGet(path, http => http.Response.WriteAsJsonAsync(
            HttpDescription.Of(http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints), HttpJson.Options, "application/json", http.RequestAborted));
    }

    /// <summary>Maps every command, aggregate, list and question. A command is <c>POST /requests/{id}/dispatch</c>, one aggregate <c>GET /requests/{id}</c>, a list <c>GET /requests/lists/{name}</c>, a figure <c>GET /figures/{name}</c>, a question <c>/questions/{use case}/{name}</c>.</summary>
    /// <remarks>
    /// <para>A refusal is a problem (RFC 9457) with the codes of all reasons, in Chinese or English as <c>Accept-Language</c> says: 404 where what is named is not there, otherwise 409. <c>Idempotency-Key</c> is the command's key, <c>If-Match</c> the version of the
    /// aggregate in the address, which <c>ETag</c> tells; <c>?ask=true</c> asks whether a command would be accepted, and does nothing.</para>
    /// <para>Use cases whose ports the host has not registered are not mapped.</para>
    /// </remarks>
    /// <exception cref="InvalidOperationException">The host has not said who may use which operation.</exception>
    /// <param name="endpoints">Where to map them; a group with a prefix, and <c>{district}</c> in it where the host serves several.</param>
    public static RouteGroupBuilder MapCivicPractice(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        var options = services.GetRequiredService<IOptions<HttpOptions>>().Value;
        var accessOf = options.Access ?? throw new InvalidOperationException($"Nobody has said who may use which operation: set {nameof(HttpOptions)}.{nameof(HttpOptions.Access)}.");
        var registered = services.GetRequiredService<IServiceProviderIsService>();
        var group = endpoints.MapGroup("");
        foreach (var command in CommandOperation.All)
        {
            CommandForm[] forms = [.. command.Forms.Where(form => Made.CanBe(form.UseCase, registered))];
            if (forms.Length > 0) Map(command.Operation, command.Path, [HttpMethods.Post], new CommandEndpoint(command with { Forms = forms }, options).RunAsync, command with { Forms = forms });
        }

        foreach (var resource in Resource.All.Where(one => one.IsShown))
            Map(new HttpOperation($"{resource.Name}.find", HttpOperationKind.Find, resource.Name), $"/{resource.Name}/{{id:guid}}", [HttpMethods.Get], ReadingEndpoints.Find(resource, options), resource);
        foreach (var list in ListOperation.All) Map(list.Operation, list.Path, [HttpMethods.Get], ReadingEndpoints.List(list, options), list);
        foreach (var question in QuestionOperation.OfFigures.Concat(QuestionOperation.OfUseCases.Where(one => Made.CanBe(one.UseCase!, registered))))
            Map(question.Operation, question.Path, [question.IsInAddress ? HttpMethods.Get : HttpMethods.Post], ReadingEndpoints.Ask(question, options), question);
        Map(CalendarEndpoints.Activities, "/calendars/activities.ics", [HttpMethods.Get], CalendarEndpoints.OfActivities(options));
        if (Made.CanBe(typeof(RunningProgrammes), registered)) Map(CalendarEndpoints.Programmes, "/calendars/programmes.ics", [HttpMethods.Get], CalendarEndpoints.OfProgrammes(options));
        return group;

        void Map(HttpOperation operation, string path, string[] methods, RequestDelegate answer, object? described = null)
        {
            var access = accessOf(operation);
            if (access.Kind == HttpAccessKind.Nobody) return;
            var endpoint = group.MapMethods(path, methods, answer).WithMetadata(operation).WithDisplayName(operation.Name);
            if (described is not null) endpoint.WithMetadata(described);
            if (access.Kind == HttpAccessKind.Anybody) endpoint.AllowAnonymous();
            else if (access.PolicyName is { } policy) endpoint.RequireAuthorization(policy);
            else endpoint.RequireAuthorization();
        }
    }
}
