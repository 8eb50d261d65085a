using CivicPractice.Activities;
using CivicPractice.Sites;

namespace CivicPractice.Records;

/// <summary>What a record tells of a service (志愿服务记录与证明出具办法 art. 7, R8): name, date, place, content, time, organising unit, person in charge.</summary>
public sealed record ServiceDetails
{
    /// <summary>What the activity or the service is called (活动名称).</summary>
    public required string Name { get; init; }

    /// <summary>What kind of service it was (服务内容).</summary>
    public required ActivityCategory Category { get; init; }

    /// <summary>More of its content in words, or <see langword="null"/>; nothing about persons.</summary>
    public string? Content { get; init; }

    /// <summary>The site where it was given or that took care of it, or <see langword="null"/> where <see cref="Place"/> says where.</summary>
    public PracticeSiteId? Site { get; init; }

    /// <summary>Where it was given, in words, or <see langword="null"/> where the site says it (服务地点).</summary>
    public string? Place { get; init; }

    /// <summary>From when until when time was actually given, the way to and fro excluded (服务时间).</summary>
    public required TimeRange Given { get; init; }

    /// <summary>The organising unit (组织单位).</summary>
    public required ActivityHost Unit { get; init; }

    /// <summary>The person in charge (活动负责人), by the id under which they act: who that is the program knows that makes these ids.</summary>
    public required ActorId InCharge { get; init; }

    /// <summary>Whole minutes given.</summary>
    public int Minutes => (int)Given.Length.TotalMinutes;

    /// <summary>What and when; never the words.</summary>
    public override string ToString() => $"{nameof(ServiceDetails)} {Category} {Given}";

    // In the text of a command, without what is destroyed with the record one day: such texts are kept.
    internal string InCommand => $"{Given} {Category} {Site} {Unit.Kind} {Unit.Value}";

    internal void RequireSound(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, name);
        if (Category == default) throw new ArgumentException("A service has a category.", name);
        if (Site is null && string.IsNullOrWhiteSpace(Place)) throw new ArgumentException("A service was given somewhere.", name);
        if (Given == default) throw new ArgumentException("A service has a time.", name);
        if (Unit == default) throw new ArgumentException("A service has an organising unit.", name);
        if (InCharge == default) throw new ArgumentException("Somebody was in charge.", name);
    }
}
