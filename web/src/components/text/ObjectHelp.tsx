/** `st.help`: what is known of an object of Python. */
import type { HelpMember, HelpPayload } from "../../protocol/wire.gen";

export function ObjectHelp({ payload: { name, kind, shown, doc, members } }: { payload: HelpPayload }) {
  return (
    <div className="stHelp" data-testid="stHelp">
      <div className="help-head">
        {name !== undefined && (
          <span className="help-name" data-testid="stHelpName">
            {name}
          </span>
        )}
        <span className="help-kind" data-testid="stHelpType">
          {kind}
        </span>
        {shown !== undefined && <span data-testid="stHelpValue">{shown}</span>}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <div className="help-doc" data-testid="stHelpDoc" tabIndex={0}>
        {doc ?? "No docs available"}
      </div>
      {members !== undefined && (
        <table className="help-members" data-testid="stHelpMembersTable">
          <tbody>
            {members.map((member) => (
              <Member key={member.name} member={member} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Member({ member: { name, kind, shown, doc } }: { member: HelpMember }) {
  return (
    <tr data-testid="stHelpMember">
      <th scope="row">
        <span className="help-name" data-testid="stHelpMemberDocName">
          {name}
        </span>
        <span className="help-kind" data-testid="stHelpMemberDocType">
          {kind}
        </span>
      </th>
      <td>
        {shown === undefined ? (
          <span data-testid="stHelpMemberDocString">{doc ?? "No docs available"}</span>
        ) : (
          <span data-testid="stHelpMemberDocValue">{shown}</span>
        )}
      </td>
    </tr>
  );
}
