using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CivicPractice.AspNetCore.Tests.Support;

/// <summary>Takes a caller's word for who they are: an id, and a role behind a slash.</summary>
internal sealed class KnownCallers(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "known";

    public const string Header = "X-Caller";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Headers.TryGetValue(Header, out var caller)) return Task.FromResult(AuthenticateResult.NoResult());
        var parts = caller.ToString().Split('/');
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, parts[0]), .. parts.Skip(1).Select(role => new Claim("role", role))], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
