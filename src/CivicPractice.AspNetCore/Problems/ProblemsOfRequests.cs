using Microsoft.AspNetCore.Http;

namespace CivicPractice.AspNetCore.Problems;

/// <summary>What is wrong with a request before a rule is asked.</summary>
internal static class ProblemsOfRequests
{
    public static Problem UnknownDistrict { get; } = new(StatusCodes.Status404NotFound, "http.unknown-district", new Bilingual("没有这个区县。", "There is no such district here."));

    public static Problem UnknownActor { get; } = new(StatusCodes.Status403Forbidden, "http.unknown-actor", new Bilingual("不知道操作人是谁。", "It is not known who acts."));

    public static Problem NotFound { get; } = new(StatusCodes.Status404NotFound, "http.not-found", new Bilingual("没有找到。", "There is none."));

    public static Problem KeyUsed { get; } = new(StatusCodes.Status422UnprocessableEntity, "http.key-used", new Bilingual("该幂等键已用于另一条命令。", "The idempotency key was used for another command."));

    public static Problem NoVersion { get; } = new(StatusCodes.Status400BadRequest, "http.no-version", new Bilingual("If-Match 应为一个版本号，如 \"3\"。", "If-Match is one version, such as \"3\"."));

    public static Problem OfAnotherSite { get; } = new(StatusCodes.Status403Forbidden, "http.other-site", new Bilingual("不接受其他网站页面发来的命令。", "A page of another site may send no commands."));

    public static Problem NoJson { get; } = new(StatusCodes.Status415UnsupportedMediaType, "http.no-json", new Bilingual("请求体应为 JSON。", "The body is to be JSON."));

    public static Problem NotAskable { get; } = new(StatusCodes.Status400BadRequest, "http.not-askable", new Bilingual("该命令分多步执行，不能预先询问。", "The command takes several steps and cannot be asked about."));

    public static Problem NotThere { get; } = new(StatusCodes.Status503ServiceUnavailable, "store.unavailable", new Bilingual("存储暂不可用，请稍后重试。", "The store cannot be used just now; try again later.")) { RetryAfterSeconds = 5 };

    public static Problem Malformed(IReadOnlyDictionary<string, string> errors) =>
        new(StatusCodes.Status400BadRequest, "http.malformed", new Bilingual("请求内容有误。", "The request is malformed.")) { Errors = errors };

    public static Problem Malformed(string member, string error) => Malformed(new Dictionary<string, string> { [member] = error });

    /// <summary>Another version is stored than was expected.</summary>
    public static Problem Changed(long version) =>
        new(StatusCodes.Status412PreconditionFailed, "http.changed-meanwhile", new Bilingual("该内容已被他人修改。", "Somebody else has changed it meanwhile.")) { Version = version };
}
