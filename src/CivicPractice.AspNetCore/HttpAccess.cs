namespace CivicPractice.AspNetCore;

/// <summary>Who may use an operation.</summary>
public readonly record struct HttpAccess
{
    private HttpAccess(HttpAccessKind kind, string? policy = null) => (Kind, PolicyName) = (kind, policy);

    /// <summary>Whoever is signed in.</summary>
    public static HttpAccess SignedIn => default;

    /// <summary>Anybody, also without signing in. Who acts is then what <see cref="HttpOptions.Visitor"/> says.</summary>
    public static HttpAccess Anybody => new(HttpAccessKind.Anybody);

    /// <summary>Nobody: the operation is not there.</summary>
    public static HttpAccess Nobody => new(HttpAccessKind.Nobody);

    /// <summary>Of which kind it is.</summary>
    public HttpAccessKind Kind { get; }

    /// <summary>The policy that decides; <see langword="null"/> where none does.</summary>
    public string? PolicyName { get; }

    /// <summary>Whom a policy of the host's lets in.</summary>
    /// <param name="name">The name under which the host has registered it.</param>
    public static HttpAccess Policy(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new HttpAccess(HttpAccessKind.Policy, name);
    }
}

/// <summary>Kinds of access.</summary>
public enum HttpAccessKind : byte
{
    /// <summary>Whoever is signed in.</summary>
    SignedIn = 0,

    /// <summary>Anybody.</summary>
    Anybody = 1,

    /// <summary>Whom a policy lets in.</summary>
    Policy = 2,

    /// <summary>Nobody.</summary>
    Nobody = 3,
}
