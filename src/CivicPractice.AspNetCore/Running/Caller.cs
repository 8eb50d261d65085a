using System.Globalization;
using CivicPractice.AspNetCore.Concurrency;
using CivicPractice.AspNetCore.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CivicPractice.AspNetCore.Running;

/// <summary>Who asks, of which district, and when.</summary>
internal sealed class Caller
{
    private readonly Districts _districts;

    private Caller(Districts districts, DistrictId district, ActorId actor, Instant now, CultureInfo language) => (_districts, District, Actor, Now, Language) = (districts, district, actor, now, language);

    public DistrictId District { get; }

    public ActorId Actor { get; }

    public Instant Now { get; }

    public CultureInfo Language { get; }

    /// <summary>Who sends a request, or why it goes no further.</summary>
    public static (Caller? Caller, Problem? Problem) Of(HttpContext http, HttpOptions options)
    {
        var services = http.RequestServices;
        var served = services.GetServices<DistrictRegistration>().Select(one => one.Profile.Id).ToList();
        if (DistrictOf(http, options, served) is not { } district || !served.Contains(district)) return (null, ProblemsOfRequests.UnknownDistrict);
        if ((options.Actor(http) ?? options.Visitor) is not { } actor) return (null, ProblemsOfRequests.UnknownActor);
        // Stores keep no finer time.
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        now = Instant.FromUnixTimeTicks(now.ToUnixTimeTicks() / TicksInAMicrosecond * TicksInAMicrosecond);
        return (new Caller(services.GetRequiredService<Districts>(), district, actor, now, ReaderLanguage.Of(http.Request)), null);
    }

    private const long TicksInAMicrosecond = 10;

    /// <summary>Opens the district.</summary>
    public OpenDistrict Open(Expectation? expectation = null) => _districts.Open(District, Actor, expectation is null ? null : work => new WatchedUnitOfWork(work, expectation));

    /// <summary>What the host says of a parameter: the moment, the reader's language, the time zone of the district.</summary>
    public object? Say(Type type, OpenDistrict district) => type switch
    {
        _ when type == typeof(Instant) => Now,
        _ when type == typeof(CultureInfo) => Language,
        _ when type == typeof(DateTimeZone) => district.Profile.TimeZone,
        _ => null,
    };

    private static DistrictId? DistrictOf(HttpContext http, HttpOptions options, List<DistrictId> served)
    {
        if (options.District is { } say) return say(http);
        if (http.GetRouteValue("district") is { } value) return Guid.TryParse(value.ToString(), out var id) && id != Guid.Empty ? new DistrictId(id) : null;
        return served is [var only] ? only : null;
    }
}
