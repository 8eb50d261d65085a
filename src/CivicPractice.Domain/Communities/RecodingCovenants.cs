using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>A covenant whose division has another code now.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
/// <param name="Proposal">Where the proposal under way stands, or <see langword="null"/> where none is: where villages were merged, others are entitled to vote on it than were.</param>
public sealed record RecodedCovenant(VillageCovenantId Covenant, DivisionCode From, DivisionCode To, ProposalState? Proposal);

/// <summary>A covenant on which a person has to decide: it stands at no division of the register and cannot follow a change, or it was never in force and one in force came to its division, which has the place now.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The code it stands at.</param>
/// <param name="Why">Why: <see cref="DivisionUnknown"/> where its division has no successor, else what speaks against it there, such as <see cref="CovenantExists"/>.</param>
public sealed record CovenantInQuestion(VillageCovenantId Covenant, DivisionCode Division, Decision Why);

/// <summary>What became of the covenants of a district.</summary>
internal sealed record CovenantsRecoded(IReadOnlyList<RecodedCovenant> Moved, IReadOnlyList<CovenantInQuestion> InQuestion);

/// <summary>Covenants follow the register of divisions, as part of the command by which sites do. None is ever lost.</summary>
internal static class RecodingCovenants
{
    /// <summary>Lets the covenants at codes that are no more, in force or being made, go over to those that succeed them. One in force takes the place of one that never was; where another one is in force it stays for a person to decide.</summary>
    /// <param name="district">The district, with its register after the changes.</param>
    /// <param name="successor">The code that succeeds one in the end, or <see langword="null"/>.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<CovenantsRecoded> RecodeCovenantsWithinAsync(
        this OpenDistrict district, Func<DivisionCode, DivisionCode?> successor, Instant at, CancellationToken cancellationToken)
    {
        var (moved, inQuestion, seats) = (new List<RecodedCovenant>(), new List<CovenantInQuestion>(), new CovenantSeats(district));
        // Of two that come to one place, the one in force keeps it.
        foreach (var state in new[] { CovenantState.InForce, CovenantState.Preparing })
        {
            foreach (var covenant in await district.Covenants.ListAsync(new CovenantsInStateSpec(state), cancellationToken))
            {
                if (district.Divisions.Find(covenant.Division) is not null) continue;
                var from = covenant.Division;
                var why = successor(from) is { } to && district.Divisions.Find(to) is not null
                    ? await district.RecodeAsync(covenant, to, seats, inQuestion, at, cancellationToken)
                    : new DivisionUnknown(from);
                if (why.IsAccepted) moved.Add(new RecodedCovenant(covenant.Id, from, covenant.Division, covenant.HasProposal ? covenant.ProposalState : null));
                else inQuestion.Add(new CovenantInQuestion(covenant.Id, from, why));
            }
        }

        return new CovenantsRecoded(moved, inQuestion);
    }

    private static async ValueTask<Decision> RecodeAsync(
        this OpenDistrict district, VillageCovenant covenant, DivisionCode to, CovenantSeats seats, List<CovenantInQuestion> inQuestion, Instant at, CancellationToken cancellationToken)
    {
        var may = covenant.CanRecode(to);
        // What is no village has no place to ask for.
        if (!may.IsAccepted) return may;
        if (covenant.State == CovenantState.InForce && await seats.HolderAsync(to, cancellationToken) is { } holder
            && await district.Covenants.FindAsync(holder, cancellationToken) is { State: CovenantState.Preparing })
        {
            (await seats.LeaveAsync(to, holder, at, cancellationToken)).EnsureAccepted();
            inQuestion.Add(new CovenantInQuestion(holder, to, new CovenantExists(to, covenant.Id)));
        }

        may = await seats.CanTakeAsync(to, covenant.Id, cancellationToken);
        if (!may.IsAccepted) return may;

        var done = await seats.LeaveAsync(covenant.Division, covenant.Id, at, cancellationToken) & covenant.Recode(to, at) & await seats.TakeAsync(to, covenant.Id, at, cancellationToken);
        done.EnsureAccepted();
        return done;
    }
}
