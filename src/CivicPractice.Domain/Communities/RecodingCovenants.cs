using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>Following the register of divisions (区划变更): covenants of villages at codes that are no more go over to those that succeed them, as sites do (docs/decisions/0013). No covenant is ever lost.</summary>
/// <remarks>
/// <para>The district is opened with the register as it is after the changes. A covenant of which the division has no successor, or of which the successor has one, stays what and where it was and is told as one for a person to decide:
/// repealed, or amended into one for both.</para>
/// <para>Applied twice is applied once: only what stands at a code that is no more is touched.</para>
/// </remarks>
/// <param name="district">The district, with its register after the changes.</param>
public sealed class RecodingCovenants(OpenDistrict district)
{
    /// <summary>Applies changes to the covenants that are in force or being made.</summary>
    /// <param name="changes">The changes, of one year or of several.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key. Under a key that was committed before nothing is done and nothing told.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What became of the covenants; always accepted, for one that cannot follow holds up no other.</returns>
    /// <exception cref="ArgumentException">As for <see cref="ApplyingDivisionChanges.ApplyAsync"/>.</exception>
    public async ValueTask<CovenantsRecoded> ApplyAsync(IReadOnlyList<DivisionChange> changes, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var successors = DivisionSuccessors.In(changes, district.Divisions);
        List<RecodedCovenant> moved = [];
        List<CovenantInQuestion> inQuestion = [];
        var outcome = await district.RunAsync($"covenant.apply-division-changes {successors}".TrimEnd(), key, async () =>
        {
            moved = [];
            inQuestion = [];
            var seats = new CovenantSeats(district);
            // Of two that come to one place, the one in force keeps it.
            foreach (var state in new[] { CovenantState.InForce, CovenantState.Preparing })
            {
                foreach (var covenant in await district.Covenants.ListAsync(new CovenantsInStateSpec(state), cancellationToken))
                {
                    if (district.Divisions.Find(covenant.Division) is not null) continue;
                    var from = covenant.Division;
                    var why = successors.Of(from) is { } to && district.Divisions.Find(to) is not null
                        ? await RecodeAsync(covenant, to, seats, at, cancellationToken)
                        : new DivisionUnknown(from);
                    if (why.IsAccepted) moved.Add(new RecodedCovenant(covenant.Id, from, covenant.Division));
                    else inQuestion.Add(new CovenantInQuestion(covenant.Id, from, why));
                }
            }

            return Decision.Accepted;
        }, cancellationToken);
        return new CovenantsRecoded(outcome, moved, inQuestion);
    }

    private static async ValueTask<Decision> RecodeAsync(VillageCovenant covenant, DivisionCode to, CovenantSeats seats, Instant at, CancellationToken cancellationToken)
    {
        var may = covenant.CanRecode(to);
        // What is no village has no place to ask for.
        if (may.IsAccepted) may = await seats.CanTakeAsync(to, covenant.Id, cancellationToken);
        if (!may.IsAccepted) return may;

        var done = await seats.LeaveAsync(covenant.Division, covenant.Id, at, cancellationToken) & covenant.Recode(to, at) & await seats.TakeAsync(to, covenant.Id, at, cancellationToken);
        done.EnsureAccepted();
        return done;
    }
}

/// <summary>What became of the covenants when the register of divisions changed.</summary>
/// <param name="Outcome">Accepted: a covenant that cannot follow holds up no other.</param>
/// <param name="Moved">The covenants whose division is written otherwise now.</param>
/// <param name="InQuestion">Those that stand at no division of the register, for a person to decide; each stays what and where it was.</param>
public sealed record CovenantsRecoded(Decision Outcome, IReadOnlyList<RecodedCovenant> Moved, IReadOnlyList<CovenantInQuestion> InQuestion);

/// <summary>A covenant whose division has another code now.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="From">The code it stood at.</param>
/// <param name="To">The code it stands at now.</param>
public sealed record RecodedCovenant(VillageCovenantId Covenant, DivisionCode From, DivisionCode To);

/// <summary>A covenant that stands at no division of the register and cannot follow a change.</summary>
/// <param name="Covenant">The covenant.</param>
/// <param name="Division">The code it stands at.</param>
/// <param name="Why">Why it cannot follow: <see cref="DivisionUnknown"/> where its division has no successor, else what speaks against the successor.</param>
public sealed record CovenantInQuestion(VillageCovenantId Covenant, DivisionCode Division, Decision Why);
