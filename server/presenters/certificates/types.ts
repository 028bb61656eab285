/** Everything that a certificate says. */
export interface CertificateData {
  /** 聘书, 聘任证书, …监督员证: the document's own name for it. */
  kind: string;
  no: string;
  name: string;
  sex?: string | undefined;
  /** Employer and post of the person. */
  unit?: string | undefined;
  photo?: Buffer | undefined;
  /** What the document calls the person. */
  supervisor: string;
  /** Title of the document, 《…》; null where it is unknown. */
  measure: string | null;
  /** `YYYY-MM-DD`. */
  termStart: string;
  termEnd: string;
  issuedOn: string;
  /** Name of the unit that appoints. */
  issuer: string;
  /** Address of the public verification page. */
  verifyUrl: string;
  now: Date;
}
