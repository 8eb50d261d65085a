using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace CivicPractice.AspNetCore;

/// <summary>What a host says about its callers.</summary>
public sealed class HttpOptions
{
    /// <summary>Who acts; <see langword="null"/> for a caller whom the host does not know. The claim <see cref="ClaimTypes.NameIdentifier"/> or <c>sub</c>, a GUID, unless set.</summary>
    public Func<HttpContext, ActorId?> Actor { get; set; } = ByClaim;

    /// <summary>Who acts where anybody may and nobody is signed in; <see langword="null"/>, the default, for nobody: such callers may then ask nothing.</summary>
    public ActorId? Visitor { get; set; }

    /// <summary>Which district is meant; <see langword="null"/> for one that is not known. The route value <c>district</c> where there is one, otherwise the only district of the host, unless set.</summary>
    public Func<HttpContext, DistrictId?>? District { get; set; }

    /// <summary>Who may use which operation. The host must say: nothing is mapped before.</summary>
    public Func<HttpOperation, HttpAccess>? Access { get; set; }

    /// <summary>Whether a page of another site may send commands in the name of who is signed in here; <see langword="false"/> unless set. A host that lets pages of other origins in (CORS) and does not know its callers by a cookie sets it.</summary>
    public bool TakesCommandsFromOtherSites { get; set; }

    /// <summary>How many a page of a list has unless the caller says; 50 unless set.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>How many a page has at most; 500 unless set.</summary>
    public int LargestPage { get; set; } = 500;

    private static ActorId? ByClaim(HttpContext http) =>
        Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? http.User.FindFirstValue("sub"), out var id) && id != Guid.Empty ? new ActorId(id) : null;
}
