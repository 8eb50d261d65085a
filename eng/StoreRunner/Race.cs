using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Testing;

namespace CivicPractice.StoreRunner;

/// <summary>Many callers of one program who want the same thing at the same moment.</summary>
public static class Race
{
    /// <summary>Says "ready", waits for a line, lets all callers go, and prints what each was answered: "accepted", or the codes of the refusals.</summary>
    public static async Task RunAsync(string course, string place, int first, int callers)
    {
        using var store = Neighbours.OpenStore(place);
        var districts = Enumerable.Range(0, callers).Select(_ => Neighbours.Open(store)).ToList();
        Console.WriteLine("ready");
        Console.ReadLine();
        foreach (var answer in await ManyCallers.AtOnceAsync(callers, i => CallAsync(course, districts[i], first + i))) Console.WriteLine(Describe(answer));
    }

    /// <summary>What a caller was answered, in one word.</summary>
    public static string Describe(Decision answer) => answer.IsAccepted ? "accepted" : string.Join(',', answer.Refusals.Select(refusal => refusal.Code));

    /// <summary>One caller's attempt.</summary>
    public static ValueTask<Decision> CallAsync(string course, OpenDistrict district, int caller) => course switch
    {
        "seat" => new SigningUp(district).SignUpAsync(Neighbours.Activity, new ParticipationId(Neighbours.Id(2_000 + caller)), Neighbours.Volunteer(caller), TestDistrict.Nine),
        "offer" => new ServingRequests(district).AcceptAsync(Neighbours.Request, Assignee.Of(ATeam.TheId), [Neighbours.Volunteer(caller)], TestDistrict.Nine),
        "points" => new Crediting(district).RedeemAsync(Neighbours.Volunteer(0), Neighbours.Id(3_000 + caller), Points.Of(1), TestDistrict.Nine),
        _ => throw new ArgumentException($"There is no race for '{course}'.", nameof(course)),
    };
}
